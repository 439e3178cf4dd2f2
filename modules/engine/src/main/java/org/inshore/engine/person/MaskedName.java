package org.inshore.engine.person;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inshore.engine.text.MaskSigns;
import org.jspecify.annotations.Nullable;

/**
 * Name of which a text shows a surname before a mask, and perhaps one character behind it.
 *
 * @param text the name, masked by one sign
 * @param said whether a word before or behind it says that it is a person's
 */
record MaskedName(String text, boolean said) {
  private static final int MOST_MASKS = 3;

  /** What nineteen of twenty people are called by. */
  private static final String SURNAMES =
      "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹"
          + "熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐梅莫庄"
          + "辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍覃霍翁隋甘景单包司柏宁柯阮桂闵解柴华车冉房边丘窦米冷肖闫付蓝卞狄穆尚虞宗戚郎"
          + "張劉陳楊趙黃吳孫馬羅鄭謝韓馮許呂蘇盧賈鄧蕭葉閻鐘譚鄒陸邱顧萬錢湯賀龔龐蘭顏嚴溫蘆魯韋畢聶齊莊塗關淩費紀單寧閔車邊竇";

  private static final String COMPOUND = "欧阳|司马|上官|诸葛|司徒|东方|皇甫|尉迟|慕容|令狐|歐陽|司馬|諸葛|東方";
  private static final String LABELS =
      "客户|客戶|姓名|户名|戶名|持卡人|借款人|投保人|被保险人|申请人|收款人|付款人|会员|原告|被告|被告人|上诉人|被上诉人|申请执行人|被执行人|第三人|证人|罪犯|犯罪嫌疑人"
          + "|被害人|受害人|死者|代理人|法定代表人|公民|村民|居民|职工|员工|储户|业主|患者|学生|投诉人|来电人|经办人|担保人|保证人|抵押人|债务人|债权人|柜员|经理|当事人|联系人|之妻|之子|配偶";

  private static final Pattern BEFORE = before("(?:" + COMPOUND + "|[" + SURNAMES + "])");

  /** The same of asterisks, which hide nothing else: any character may be a surname. */
  private static final Pattern STARRED = before("\\p{IsHan}{1,2}");

  private static final Pattern TITLE = Pattern.compile("(?:先生|女士|小姐|总).*", Pattern.DOTALL);
  private static final Pattern NUMBERED = Pattern.compile("[甲乙丙丁戊己]");

  /** What a certain one is, not a person whose name is kept back. */
  private static final String CERTAIN = "日月年时天个些种人机公银地处家位项条支单部行市县省村镇区路号";

  /** A surname at the end, right behind a word for a person or behind what is no Chinese. */
  private static Pattern before(String surname) {
    return Pattern.compile("(?:.*(?<role>" + LABELS + ")[:： ]{0,2}|.*[^\\p{IsHan}*]|)" + surname);
  }

  /**
   * The name at a mask; null if there is none.
   *
   * @param before what stands before it, in its line
   * @param mask its signs
   * @param behind two characters behind it
   */
  static @Nullable MaskedName of(String before, String mask, String behind) {
    boolean stars = mask.chars().allMatch(c -> c == MaskSigns.SIGN);
    if (mask.length() > MOST_MASKS || !(stars || endsLikeSurname(before))) {
      return null; // told without the expressions, which cost more than all else of a text
    }
    Matcher matcher = BEFORE.matcher(before);
    boolean surname = matcher.matches();
    if (!surname && stars) {
      matcher = STARRED.matcher(before);
    }
    if (!(surname || (stars && matcher.matches())) || isLabel(before)) {
      return null;
    }
    boolean role = matcher.group("role") != null;
    boolean titled = TITLE.matcher(behind).matches();
    String shown = titled ? "" : shown(behind);
    boolean ends = isEnd(behind.substring(shown.length()));
    if (!ends && !titled && !(role && surname && goesOn(mask, behind))) {
      return null;
    }
    String first = before.substring(before.offsetByCodePoints(before.length(), -1));
    return new MaskedName(
        first + String.valueOf(MaskSigns.SIGN).repeat(mask.length()) + shown, role || titled);
  }

  private static boolean endsLikeSurname(String before) {
    return !before.isEmpty()
        && (SURNAMES + COMPOUND).indexOf(before.charAt(before.length() - 1)) >= 0;
  }

  /** Whether a word for what follows stands before asterisks, as headings in bold do. */
  private static boolean isLabel(String before) {
    return before.endsWith("姓名") || before.endsWith("名称") || before.endsWith("信息");
  }

  private static String shown(String behind) {
    boolean one =
        !behind.isEmpty()
            && Character.UnicodeScript.of(behind.charAt(0)) == Character.UnicodeScript.HAN
            && isEnd(behind.substring(1));
    return one || (!behind.isEmpty() && NUMBERED.matcher(behind.substring(0, 1)).matches())
        ? behind.substring(0, 1)
        : "";
  }

  private static boolean goesOn(String mask, String behind) {
    return mask.length() > 1 || behind.isEmpty() || CERTAIN.indexOf(behind.charAt(0)) < 0;
  }

  private static boolean isEnd(String behind) {
    return behind.isEmpty() || !Character.isLetterOrDigit(behind.codePointAt(0));
  }
}
