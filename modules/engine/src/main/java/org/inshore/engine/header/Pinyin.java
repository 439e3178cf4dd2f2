package org.inshore.engine.header;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** Syllables of Hanyu Pinyin without tones: tells whether a word is spelled with them. */
public final class Pinyin {
  private static final int LONGEST = 6;
  private static final Set<String> SYLLABLES = new HashSet<>();

  static {
    for (String line :
        """
        b a o ai ei ao an en ang eng i ie iao ian in ing u
        p a o ai ei ao ou an en ang eng i ie iao ian in ing u
        m a o e ai ei ao ou an en ang eng i ie iao iu ian in ing u
        f a o ei ou an en ang eng u
        d a e ai ei ao ou an en ang eng ong i ia ie iao iu ian ing u uo ui uan un
        t a e ai ei ao ou an ang eng ong i ie iao ian ing u uo ui uan un
        n a e ai ei ao ou an en ang eng ong i ie iao iu ian in iang ing u uo uan v ve ue
        l a e ai ei ao ou an ang eng ong i ia ie iao iu ian in iang ing u uo uan un v ve ue
        g a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang
        k a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang
        h a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang
        j i ia ie iao iu ian in iang ing iong u ue uan un
        q i ia ie iao iu ian in iang ing iong u ue uan un
        x i ia ie iao iu ian in iang ing iong u ue uan un
        zh a e ai ei ao ou an en ang eng ong i u ua uo uai ui uan un uang
        ch a e ai ao ou an en ang eng ong i u ua uo uai ui uan un uang
        sh a e ai ei ao ou an en ang eng i u ua uo uai ui uan un uang
        r e ao ou an en ang eng ong i u ua uo ui uan un
        z a e ai ei ao ou an en ang eng ong i u uo ui uan un
        c a e ai ao ou an en ang eng ong i u uo ui uan un
        s a e ai ao ou an en ang eng ong i u uo ui uan un
        y a ao an ang e i in ing o ong ou u ue uan un
        w a ai an ang ei en eng o u
        - a ai an ang ao e ei en eng er o ou
        """
            .lines()
            .toList()) {
      String[] parts = line.split(" ", -1);
      String initial = parts[0].equals("-") ? "" : parts[0];
      Arrays.stream(parts).skip(1).forEach(last -> SYLLABLES.add(initial + last));
    }
  }

  private Pinyin() {}

  /** Whether a word in lower case is so many syllables. */
  public static boolean isSpelled(String word, int syllables) {
    boolean[] ends = new boolean[word.length() + 1];
    ends[0] = true;
    for (int i = 0; i < syllables; i++) {
      boolean[] next = new boolean[word.length() + 1];
      for (int at = 0; at < word.length(); at++) {
        for (int end = at + 1; ends[at] && end <= Math.min(word.length(), at + LONGEST); end++) {
          next[end] |= SYLLABLES.contains(word.substring(at, end));
        }
      }
      ends = next;
    }
    return ends[word.length()];
  }

  /** Whether a word in lower case is one syllable or several. */
  static boolean isSpelled(String word) {
    boolean[] ends = new boolean[word.length() + 1];
    ends[0] = true;
    for (int at = 0; at < word.length(); at++) {
      for (int end = at + 1; ends[at] && end <= Math.min(word.length(), at + LONGEST); end++) {
        ends[end] |= SYLLABLES.contains(word.substring(at, end));
      }
    }
    return !word.isEmpty() && ends[word.length()];
  }
}
