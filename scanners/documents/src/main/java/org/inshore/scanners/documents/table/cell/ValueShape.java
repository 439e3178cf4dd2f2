package org.inshore.scanners.documents.table.cell;

import java.text.Normalizer;
import java.util.Set;
import java.util.regex.Pattern;

/** Shapes by which a cell shows that it is data, whatever rules may find in it. */
public enum ValueShape {
  /** Digits as in identifiers, mail and web addresses, amounts, masked values. */
  NUMBER,
  DATE,
  ADDRESS,
  /** A word that answers a question of a form. */
  ANSWER,
  /** Longer than a label is, or a sentence. */
  LONG,
  /** None of these; it may still be a value, as names of people are. */
  NONE;

  /** No label has more characters. */
  static final int LONGEST_LABEL = 40;

  private static final Pattern NUMBERS =
      Pattern.compile(
          "\\d{5}|@|://|^[\\d\\s.,:/%+()*#-]+$|^[¥￥$€£]\\s?[\\d.,]+|^[\\d.,]+\\s?(?:元|万元|万|亿元|人民币"
              + "|RMB|CNY|USD|HKD|EUR)$|^\\d{1,3}周?岁$|\\d?[*＊]{2,}[\\p{L}\\d]*$|[xX]{4,}\\d"
              + "|^\\p{IsHan}{1,2}[*＊×]{1,3}\\p{IsHan}?$|^[A-Z]{1,2}\\d{4,}|^\\p{IsHan}[A-Z][A-Z0-9·]{5,7}$",
          Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern DATES =
      Pattern.compile(
          "^(?:\\d{2,4}|[〇零一二三四五六七八九]{4})年(?:\\d{1,2}|[一二三四五六七八九十]{1,3})月"
              + "(?:(?:\\d{1,2}|[一二三四五六七八九十]{1,3})日)?$"
              + "|^\\d{1,2}[ -][A-Z][a-z]{2,8}[ -]\\d{2,4}$|^[A-Z][a-z]{2,8} \\d{1,2}, ?\\d{4}$");
  private static final Pattern ADDRESSES =
      Pattern.compile(
          "\\p{IsHan}(?:省|市|自治区|区|县|镇|乡).*(?:路|街|道|巷|弄|里|村|园|苑|号|栋|幢|楼|室|区|县|镇)"
              + "|(?:路|街|道|巷|弄)[\\d一二三四五六七八九十]+号|[\\d一二三四五六七八九十]+(?:号楼|栋|幢|单元|室)"
              + "|^\\d+[A-Z]?,? [A-Z][a-z]+.* (?:Road|Street|Avenue|Lane|Rd|St|Ave)\\b");
  private static final String MARKS = "。！？!?;；";
  private static final int WORDS = 5;
  private static final Pattern SENTENCE = Pattern.compile("(?:\\S+ ){" + WORDS + "}");
  private static final Set<String> ANSWERS =
      Set.of(
          "男", "女", "先生", "女士", "小姐", "是", "否", "有", "无", "已婚", "未婚", "离异", "丧偶", "本科", "大专", "专科",
          "硕士", "博士", "高中", "初中", "中专", "研究生", "中国", "Male", "Female", "male", "female", "M", "F",
          "Yes", "No", "Married", "Single", "Mr", "Mrs", "Ms", "Mr.", "Mrs.", "Ms.");
  private static final Pattern PEOPLES = Pattern.compile("^\\p{IsHan}{1,4}族$");

  /** The shape of a text without white space at its ends. */
  public static ValueShape of(String text) {
    boolean ascii = text.chars().allMatch(c -> c < 0x80);
    String plain = ascii ? text : Normalizer.normalize(text, Normalizer.Form.NFKC);
    // What a pattern has in any case is looked for first: most cells are labels and words.
    boolean digits = plain.chars().anyMatch(Character::isDigit);
    if (!isOfLetters(plain) && NUMBERS.matcher(plain).find()) {
      return NUMBER;
    } else if ((digits || plain.indexOf('年') >= 0) && DATES.matcher(plain).find()) {
      return DATE;
    } else if (plain.length() >= 6 && (digits || !ascii) && ADDRESSES.matcher(plain).find()) {
      return ADDRESS;
    } else if (ANSWERS.contains(plain)
        || (PEOPLES.matcher(plain).matches() && !plain.equals("民族"))) {
      return ANSWER;
    }
    return plain.length() > LONGEST_LABEL || isSentence(plain) ? LONG : NONE;
  }

  private static boolean isSentence(String text) {
    int blanks = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (MARKS.indexOf(c) >= 0) {
        return true;
      }
      blanks += c == ' ' ? 1 : 0;
    }
    return blanks >= WORDS && SENTENCE.matcher(text).find();
  }

  /** Whether a text is of letters and blanks alone, as most labels and names: it is no number. */
  private static boolean isOfLetters(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != ' ' && !Character.isLetter(c)) {
        return false;
      }
    }
    return !text.isBlank();
  }
}
