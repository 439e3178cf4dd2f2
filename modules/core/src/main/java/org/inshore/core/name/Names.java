package org.inshore.core.name;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inshore.core.key.OperatorKey;
import org.inshore.core.key.Sealer;
import org.inshore.engine.match.ValueHash;
import org.inshore.spi.message.Wording;
import org.inshore.spi.pack.PackFile;
import org.inshore.spi.source.Location;
import org.inshore.spi.source.Location.Segment;
import org.jspecify.annotations.Nullable;

/**
 * Masks names: what matches a rule becomes {@code ***}, and the keyed hash of the clear name, ten
 * hexadecimal digits, is put behind it, as in {@code 客户***身份证.jpg #3f9a2c1d7b}. Each part of a path
 * is a name of its own. The same name has the same masked form in all scans with the same key and
 * rules, so that places are told apart and known again. For all threads.
 */
public final class Names {
  static final String STARS = "***";
  static final String MARK = " #";
  static final int DIGITS = 10;

  private static final String LISTING = "listing";
  private static final String KIND = "\0name";
  private static final int REMEMBERED = 20_000;

  /** Positions, not names: of rows, lines, pages, cells. */
  private static final Pattern POSITION = Pattern.compile("[0-9]{0,7}|[A-Z]{1,3}[0-9]{1,7}");

  /**
   * Addresses of systems in a target or a sentence, which are no data of a person there: the
   * authority of a URL, an account at a host, an IP address.
   */
  private static final Pattern HOST =
      Pattern.compile(
          "(?<=//)[^/\\s]+|[^/\\s]+@[^/\\s]+"
              + "|(?<![0-9.])[0-9]{1,3}(?:[.][0-9]{1,3}){3}(?![0-9.])|\\[[0-9a-fA-F:.]+\\]");

  private static final Pattern PLACE =
      Pattern.compile("(\\s*(?:- *)?place: *['\"]?)(.*?)(['\"]?\\s*)");

  /** A path in a message: what a separator stands in. */
  private static final Pattern PATH =
      Pattern.compile("[^\\s:：，。；;'\"“”()（）]*[/\\\\][^\\s:：，。；;'\"“”()（）]*");

  private final ValueMask names;
  private final ValueMask sentences;
  private final ValueHash hash;
  private final @Nullable Sealer sealer;
  private final Map<String, String> known = remembering();
  private final Map<String, String> addresses = remembering();
  private final Map<String, String> said = remembering();
  private final Map<String, String> kept = remembering();
  private final List<SealedName> early = new ArrayList<>();
  private @Nullable Consumer<SealedName> keeper;

  private Names(NameMatchers matchers, ValueHash hash, @Nullable Sealer sealer) {
    this.names = new ValueMask(matchers, true);
    this.sentences = new ValueMask(matchers, false);
    this.hash = hash;
    this.sealer = sealer;
  }

  /**
   * Names of a scan, whose clear forms are kept; see {@link #keepWith}.
   *
   * @param key hashes and seals
   */
  public static Names sealing(NameMatchers matchers, OperatorKey key) {
    return new Names(matchers, key.valueHash(), key.sealer());
  }

  /** Names that are only shown, to who has them in clear anyway: without hash, never kept. */
  public static Names showing(NameMatchers matchers) {
    return new Names(matchers, (kind, value) -> 0, null);
  }

  /**
   * Sets who takes each clear name that is masked, sealed, before its masked form is used; also
   * those masked so far. The same one may come again.
   */
  public synchronized void keepWith(Consumer<SealedName> taker) {
    keeper = taker;
    early.forEach(taker);
    early.clear();
  }

  /** A keyed hash of a place. */
  long hash(Location place) {
    return hash.hash(KIND, place.toString());
  }

  /** A keyed hash of a listing. */
  long hash(String listing) {
    return hash.hash(LISTING, listing);
  }

  /** Masks the names of a place. */
  public Location mask(Location place) {
    String source = address(place.source());
    @Nullable Location masked = source.equals(place.source()) ? null : Location.of(source);
    for (int i = 0; i < place.segments().size(); i++) {
      Segment segment = place.segments().get(i);
      String value = mask(segment.value());
      if (masked == null && !value.equals(segment.value())) {
        masked = new Location(source, place.segments().subList(0, i));
      }
      if (masked != null) {
        masked = masked.append(segment.type(), value);
      }
    }
    return masked == null ? place : masked;
  }

  /** Whether a text can be one in which something is masked; others are masked as they stand. */
  public static boolean isMasked(String text) {
    return text.contains(STARS);
  }

  /** Masks a name, or each part of a path. */
  public synchronized String mask(String name) {
    int from = start(name, name.length());
    if (from > 0) {
      // Folders come again and again: each name is looked through by itself and remembered.
      return mask(name.substring(0, from - 1)) + name.charAt(from - 1) + mask(name.substring(from));
    }
    return POSITION.matcher(name).matches() ? name : masked(name);
  }

  /** Masks the target or the id of a source, but for the addresses of systems in it. */
  public synchronized String address(String target) {
    String before = addresses.get(target);
    if (before == null) {
      StringBuilder masked = new StringBuilder();
      Matcher host = HOST.matcher(target);
      int at = 0;
      while (host.find()) {
        masked.append(mask(target.substring(at, host.start()))).append(host.group());
        at = host.end();
      }
      before = masked.append(mask(target.substring(at))).toString();
      addresses.put(target, before);
    }
    return before;
  }

  /**
   * Masks what matches in a sentence, but for addresses of systems, and every name of a place that
   * it repeats.
   *
   * @param about the place that it speaks of; null if it is of none
   */
  public Wording mask(Wording wording, @Nullable Location about) {
    String zh = sentence(wording.zh(), about);
    String en = wording.zh().equals(wording.en()) ? zh : sentence(wording.en(), about);
    return zh.equals(wording.zh()) && en.equals(wording.en()) ? wording : new Wording(zh, en);
  }

  /** Masks what matches in a sentence that speaks of no place in particular. */
  public String sentence(String text) {
    return sentence(text, null);
  }

  /**
   * Masks the file of an operator's that names places, line by line: the place after {@code place:}
   * as {@link #mask(Location)} does it, sentences elsewhere.
   */
  public PackFile exemptions(PackFile file) {
    StringJoiner lines = new StringJoiner("\n");
    for (String line : file.text().split("\n", -1)) {
      Matcher place = PLACE.matcher(line);
      lines.add(
          place.matches()
              ? place.group(1) + written(place.group(2)) + place.group(3)
              : sentence(line));
    }
    return new PackFile(address(file.name()), lines.toString());
  }

  /** Masks a written place: names between slashes and colons. */
  public String written(String place) {
    StringJoiner parts = new StringJoiner(":");
    for (String part : place.split(":", -1)) {
      parts.add(mask(part));
    }
    return parts.toString();
  }

  /** Masks what matches in a message, and in the paths that it names. */
  public String message(String text) {
    return stars(
        PATH.matcher(text).replaceAll(path -> Matcher.quoteReplacement(address(path.group()))));
  }

  /** Masks names of a place, and of a target, that a sentence repeats, and nothing else in it. */
  Wording repeated(Wording wording, String target, Location about) {
    return new Wording(
        repeated(repeated(wording.zh(), about), target, address(target)),
        repeated(repeated(wording.en(), about), target, address(target)));
  }

  private String sentence(String text, @Nullable Location about) {
    return stars(about == null ? text : repeated(text, about));
  }

  private String repeated(String text, Location about) {
    String named = repeated(text, about.source(), address(about.source()));
    for (Segment segment : about.segments()) {
      named = repeated(named, segment.value(), mask(segment.value()));
    }
    return named;
  }

  private String repeated(String text, String name, String masked) {
    if (masked.equals(name)) {
      return text;
    }
    String last = name.substring(start(name, name.length()));
    return text.replace(name, masked).replace(last, mask(last));
  }

  /** A sentence with stars for what matches; without hashes, since these are no names. */
  private synchronized String stars(String text) {
    String before = said.get(text);
    if (before == null) {
      before = starred(text);
      said.put(text, before);
    }
    return before;
  }

  private String starred(String text) {
    BitSet matched = sentences.of(text).characters();
    Matcher host = HOST.matcher(text);
    while (!matched.isEmpty() && host.find()) {
      matched.clear(host.start(), host.end());
    }
    return matched.isEmpty() ? text : stars(text, matched);
  }

  private synchronized String masked(String name) {
    String before = known.get(name);
    if (before != null) {
      return before;
    }
    ValueMask.Hits hits = names.of(name);
    String masked = name;
    if (!hits.characters().isEmpty()) {
      masked = stars(name, hits.characters());
      if (sealer != null) {
        masked += MARK + keep(name, hits.secret(), sealer);
      }
    }
    known.put(name, masked);
    return masked;
  }

  private String keep(String name, boolean secret, Sealer with) {
    String before = kept.get(name);
    if (before != null) {
      return before;
    }
    String digits = HexFormat.of().toHexDigits(hash.hash(KIND, name)).substring(0, DIGITS);
    SealedName sealed = SealedName.of(digits, name, secret, with);
    Consumer<SealedName> taker = keeper;
    if (taker == null) {
      early.add(sealed);
    } else {
      taker.accept(sealed);
    }
    kept.put(name, digits);
    return digits;
  }

  /** Where the last name of a path begins. */
  private static int start(String path, int end) {
    int at = end;
    while (at > 0 && !ValueMask.isSeparator(path.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  private static String stars(String text, BitSet matched) {
    StringBuilder starred = new StringBuilder(text.length());
    for (int at = 0; at < text.length(); ) {
      if (matched.get(at)) {
        starred.append(STARS);
        at = matched.nextClearBit(at);
      } else {
        int next = matched.nextSetBit(at);
        int end = next < 0 ? text.length() : next;
        starred.append(text, at, end);
        at = end;
      }
    }
    return starred.toString();
  }

  private static Map<String, String> remembering() {
    return new LinkedHashMap<>(16, 0.75f, true) {
      private static final long serialVersionUID = 1L;

      @Override
      protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
        return size() > REMEMBERED;
      }
    };
  }
}
