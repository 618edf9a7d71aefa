import { addWords } from "../../shared/i18n";
import { en } from "./words.en";
import { ko } from "./words.ko";

addWords("draft", ko, en);
