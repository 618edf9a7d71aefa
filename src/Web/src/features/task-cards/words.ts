import { addWords } from "../../shared/i18n";
import { english } from "./words.en";
import { korean } from "./words.ko";

addWords("taskCards", korean, english);
