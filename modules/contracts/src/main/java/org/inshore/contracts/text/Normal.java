package org.inshore.contracts.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Normalises text: compatibility forms (NFKC), lower case, simplified characters. */
public final class Normal {

  /** Traditional characters of the vocabulary of contracts, each before its simplified form. */
  private static final String PAIRS =
      "個个資资訊讯數数據据處处機机構构與与關关應应務务責责損损償偿約约違违協协議议條条項项終终經经許许"
          + "書书給给將将傳传輸输國国內内灣湾門门實实體体術术統统備备儲储儲储銷销毀毁證证明明還还刪删"
          + "檢检查查審审計计監监督督報报時时間间發发現现洩泄漏漏導导轉转讓让託托業业營营單单獨独開开"
          + "關关達达選选擇择權权無无須须僅仅爲为為为從从對对於于後后員员誰谁並并該该這这說说認认識识"
          + "貴贵銀银錢钱賬账帳账戶户號号碼码級级別别類类範范圍围標标準准則则規规劃划護护衛卫險险電电"
          + "腦脑網网絡络雲云設设訪访問问歷历記记錄录簽签署署蓋盖頁页補补賠赔負负擔担連连帶带適适當当"
          + "進进行行動动場场現现點点異异變变義义離离職职詢询財财產产親亲屬属華华東东廣广復复複复製制"
          + "檔档遺遗竊窃攜携僱雇紙纸掃扫罰罚徵征採采購购價价調调論论請请講讲謹谨嚴严萬万歸归寫写滅灭燒烧"
          + "棄弃廢废壞坏遲迟載载裡里邊边臺台僑侨層层屆届將将專专術术質质讀读變变試试驗验遠远連连選选"
          + "總总額额費费減减輕轻壓压縮缩緊紧隨随意意練练習习續续參参閱阅獲获確确認认諾诺團团隊队";

  /** A verb and its negation ask whether: {@code 说不说} is <em>是否说</em>. */
  private static final Pattern EITHER = Pattern.compile("(\\p{IsHan}{1,2})不\\1|(?<!是)([可能会应])否");

  private static final Pattern COLON = Pattern.compile("(?<=\\p{L}):(?=\\p{L})");

  /** Bounds, which say no to nothing: {@code no more than once a year}. */
  private static final Pattern BOUND =
      Pattern.compile("\\b(not?) (more|less|fewer|longer|earlier) than\\b");

  private static final char[] SIMPLIFIED = table();

  private Normal() {}

  /** The normalised text; longer or shorter than what is given. */
  public static String of(String text) {
    String plain =
        written(Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT));
    // A colon between letters would join two words to one.
    plain = BOUND.matcher(COLON.matcher(plain).replaceAll(": ")).replaceAll("$1$2 than");
    char[] characters = plain.toCharArray();
    for (int i = 0; i < characters.length; i++) {
      char simplified = SIMPLIFIED[characters[i]];
      if (simplified != 0) {
        characters[i] = simplified;
      }
    }
    return EITHER
        .matcher(new String(characters))
        .replaceAll(found -> "是否" + (found.group(1) == null ? found.group(2) : found.group(1)));
  }

  /** Writes out what is contracted: {@code we'll not}, {@code won't}. */
  private static String written(String text) {
    String plain = text.replace('’', '\'');
    return plain.indexOf('\'') < 0
        ? plain
        : plain
            .replaceAll("\\bwon't\\b", "will not")
            .replaceAll("\\bcan't\\b", "cannot")
            .replaceAll("(?<=[a-z])n't\\b", " not")
            .replaceAll("(?<=[a-z])'ll\\b", " will")
            .replaceAll("(?<=[a-z])'re\\b", " are")
            .replaceAll("(?<=[a-z])'ve\\b", " have")
            .replaceAll("(?<=\\b(?:i|we|you|they|it|he|she))'d\\b", " would");
  }

  private static char[] table() {
    char[] table = new char[Character.MAX_VALUE + 1];
    for (int i = 0; i + 1 < PAIRS.length(); i += 2) {
      table[PAIRS.charAt(i)] = PAIRS.charAt(i + 1);
    }
    return table;
  }
}
