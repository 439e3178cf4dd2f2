package org.inshore.patterns.personalfinancial.name;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.inshore.spi.detect.Validator;

/** Chinese names in pinyin: a surname and one or two syllables, in either order. */
public final class PinyinName implements Validator {
  /** Syllables: an initial and the finals that go with it. Source: 汉语拼音方案 (1958). */
  private static final String[] SYLLABLES = {
    "- a ai an ang ao e ei en er o ou",
    "b a ai an ang ao ei en eng i ian iao ie in ing o u",
    "p a ai an ang ao ei en eng i ian iao ie in ing o ou u",
    "m a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u",
    "f a an ang ei en eng o ou u",
    "d a ai an ang ao e ei eng i ian iao ie ing iu ong ou u uan ui un uo",
    "t a ai an ang ao e eng i ian iao ie ing ong ou u uan ui un uo",
    "n a ai an ang ao e ei en eng i ian iang iao ie in ing iu ong ou u uan ue uo v ve",
    "l a ai an ang ao e ei eng i ia ian iang iao ie in ing iu ong ou u uan ue un uo v ve",
    "g a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo",
    "k a ai an ang ao e en eng ong ou u ua uai uan uang ui un uo",
    "h a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo",
    "j i ia ian iang iao ie in ing iong iu u uan ue un",
    "q i ia ian iang iao ie in ing iong iu u uan ue un",
    "x i ia ian iang iao ie in ing iong iu u uan ue un",
    "zh a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo",
    "ch a ai an ang ao e en eng i ong ou u uai uan uang ui un uo",
    "sh a ai an ang ao e ei en eng i ou u ua uai uan uang ui un uo",
    "r an ang ao e en eng i ong ou u uan ui un uo",
    "z a ai an ang ao e ei en eng i ong ou u uan ui un uo",
    "c a ai an ang ao e en eng i ong ou u uan ui un uo",
    "s a ai an ang ao e en eng i ong ou u uan ui un uo",
    "y a an ang ao e i in ing ong ou u uan ue un",
    "w a ai an ang ei en eng o u"
  };

  private static final String SURNAMES =
      "ai an bai bao bi bian cai cao chai chang che chen cheng chi chu cong cui dai deng di ding dong"
          + " dou du duan fan fang fei feng fu gan gao ge geng gong gu guan gui guo han hao he hong hou hu"
          + " hua huang huo ji jia jian jiang jiao jin jing kang ke kong kuang lai lan lang lei leng li lian"
          + " liang liao lin ling liu long lou lu luo lv ma mai man mao mei meng mi miao min mo mou mu nie"
          + " ning niu ou pan pang pei peng ping pu qi qian qiao qin qiu qu quan ran rao ren rong ruan sha"
          + " shan shang shao shen sheng shi shu si song su sun tan tang tao teng tian tong tu wan wang wei"
          + " wen weng wu xi xia xian xiang xiao xie xin xing xiong xu xuan xue yan yang yao ye yi yin ying"
          + " you yu yuan yue yun zang zeng zha zhai zhan zhang zhao zhen zheng zhong zhou zhu zhuang zhuo"
          + " zong zou ouyang sima shangguan zhuge situ dongfang huangfu linghu xiahou murong";

  private static final int LONGEST_SYLLABLE = 6;

  private static final class Table {
    static final Set<String> SYLLABLE = new HashSet<>(1024);
    static final Set<String> SURNAME = new HashSet<>(Arrays.asList(SURNAMES.split(" ", -1)));

    static {
      for (String line : SYLLABLES) {
        String[] parts = line.split(" ", -1);
        for (int i = 1; i < parts.length; i++) {
          SYLLABLE.add((parts[0].equals("-") ? "" : parts[0]) + parts[i]);
        }
      }
    }
  }

  @Override
  public String name() {
    return "pinyin-name";
  }

  @Override
  public boolean isValid(CharSequence value) {
    return isName(LatinName.words(value));
  }

  /** Whether a word in small letters is a Chinese surname. */
  static boolean isSurname(String word) {
    return Table.SURNAME.contains(word);
  }

  /**
   * Whether a word in small letters is a Chinese surname, or a given name of one or two syllables.
   */
  static boolean isWord(String word) {
    String plain = word.replace('ü', 'v');
    return isSurname(plain) || (plain.length() > 1 && isSyllables(plain, 2));
  }

  /** Whether words are a surname and syllables of a given name, each with a capital or none. */
  static boolean isName(String[] words) {
    if (words.length < 2 || words.length > 3) {
      return false;
    }
    for (String word : words) {
      if (word.isEmpty() || !Character.isUpperCase(word.charAt(0))) {
        return false;
      }
    }
    String[] lower = Arrays.stream(words).map(LatinModel::plain).toArray(String[]::new);
    int last = lower.length - 1;
    return isName(lower[0], String.join("", Arrays.copyOfRange(lower, 1, lower.length)))
        || isName(lower[last], String.join("", Arrays.copyOf(lower, last)));
  }

  private static boolean isName(String surname, String given) {
    return Table.SURNAME.contains(surname) && isSyllables(given, 2);
  }

  private static boolean isSyllables(String text, int most) {
    if (text.isEmpty()) {
      return true;
    }
    for (int end = Math.min(text.length(), LONGEST_SYLLABLE); most > 0 && end > 0; end--) {
      if (Table.SYLLABLE.contains(text.substring(0, end))
          && isSyllables(text.substring(end), most - 1)) {
        return true;
      }
    }
    return false;
  }
}
