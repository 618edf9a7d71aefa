import { Anchor } from "@mantine/core";
import type { ReactNode } from "react";
import type { Attachment, Body } from "../../shared/api/schema";
import { day } from "../../shared/format/time";
import { useLanguage, useWords } from "../../shared/i18n";
import classes from "./Paper.module.css";
import { PaperBody } from "./PaperBody";
import type { Signer } from "./signers";
import "./words";

export type PaperFile = { readonly file: Attachment; readonly href: string };

export type OnPaper = {
  readonly agency: string;
  readonly to: ReactNode;
  readonly via?: string | null;
  readonly title: string;
  readonly body: Body;
  readonly files: readonly PaperFile[];
  /** In whose name it goes out; an internal document goes out in nobody's. */
  readonly sender?: string | null;
  /** Those to whom it goes, where the head only points here. */
  readonly recipients?: string | null;
  readonly seal?: string | null;
  readonly boxes: readonly Signer[];
  readonly consulted: readonly Signer[];
  readonly marks?: (signer: Signer) => string;
  readonly numbers: readonly (readonly [name: string, value: ReactNode])[];
};

/** A document as the official form has it: head, body with its end mark, sender, signers in boxes, foot. */
export function OfficialPaper({ paper, label }: { paper: OnPaper; label: string }) {
  const t = useWords("documents");
  return (
    <article className={classes.paper} aria-label={label}>
      <p className={classes.agency} lang="ko">
        {paper.agency}
      </p>
      <dl className={classes.head}>
        <dt>{t("document.to")}</dt>
        <dd>{paper.to}</dd>
        {paper.via && (
          <>
            <dt>{t("paper.via")}</dt>
            <dd>{paper.via}</dd>
          </>
        )}
        <dt>{t("paper.subject")}</dt>
        <dd className={classes.title}>{paper.title}</dd>
      </dl>
      <PaperBody body={paper.body} end={paper.files.length === 0 ? t("document.end") : undefined} />
      {paper.files.length > 0 && <Files files={paper.files} />}
      {(paper.sender || paper.seal) && (
        <p className={classes.sender} lang="ko">
          {paper.sender}
          {paper.seal && (
            <span className={classes.seal} role="img" aria-label={`${t("paper.seal")}: ${paper.seal}`}>
              {paper.seal}
            </span>
          )}
        </p>
      )}
      {paper.recipients && (
        <p>
          {t("paper.recipients")} {paper.recipients}
        </p>
      )}
      <footer className={classes.foot}>
        {paper.boxes.length > 0 && (
          <ol className={classes.signers} aria-label={t("paper.signers")}>
            {paper.boxes.map((signer) => (
              <SignerBox
                key={`${signer.official.personId}/${signer.act}`}
                signer={signer}
                marks={paper.marks?.(signer)}
              />
            ))}
          </ol>
        )}
        <dl className={classes.numbers}>
          {paper.consulted.length > 0 && (
            <div>
              <dt>{t("paper.consulted")}</dt>
              <dd>
                {paper.consulted
                  .map(
                    ({ official, signedAt }) =>
                      `${official.departmentName} ${official.post} ${official.name}${signedAt ? "" : ` (${t("paper.notYet")})`}`,
                  )
                  .join(", ")}
              </dd>
            </div>
          )}
          {paper.numbers
            .filter(([, value]) => value)
            .map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
        </dl>
      </footer>
    </article>
  );
}

function Files({ files }: { files: readonly PaperFile[] }) {
  const t = useWords("documents");
  return (
    <div className={classes.files}>
      <span>{t("document.attachments")}</span>
      <ol>
        {files.map(({ file, href }, place) => (
          <li key={`${file.sha256}/${file.fileName}`}>
            <Anchor href={href} inherit download={file.fileName}>
              {t("paper.copies", { name: file.fileName })}
            </Anchor>
            {place === files.length - 1 && <span className={classes.end}>{t("document.end")}</span>}
          </li>
        ))}
      </ol>
    </div>
  );
}

function SignerBox({ signer, marks }: { signer: Signer; marks: string | undefined }) {
  const t = useWords("documents");
  const { language } = useLanguage();
  const rights = [signer.isDelegated && t("document.delegated"), signer.isProxy && t("document.proxy")].filter(Boolean);
  return (
    <li className={classes.signer}>
      <span>
        {marks}
        {signer.official.post}
      </span>
      {rights.length > 0 && <span className={classes.marks}>{rights.join(" · ")}</span>}
      {signer.signedAt ? (
        <>
          <strong>{signer.official.name}</strong>
          {signer.act !== "Draft" && <span className={classes.marks}>{day(signer.signedAt, language)}</span>}
        </>
      ) : (
        <span className={classes.marks}>
          {signer.official.name} ({t("paper.notYet")})
        </span>
      )}
    </li>
  );
}
