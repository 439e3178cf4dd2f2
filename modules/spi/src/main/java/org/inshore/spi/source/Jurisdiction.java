package org.inshore.spi.source;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.inshore.spi.message.Wording;

/**
 * A jurisdiction by its ISO 3166-1 alpha-2 code; Hong Kong, Macau and Taiwan are their own.
 *
 * @param code two capital letters, for instance {@code CN}, {@code HK}, {@code SG}
 */
public record Jurisdiction(String code) implements Comparable<Jurisdiction> {
  private static final Set<String> KNOWN = Set.of(Locale.getISOCountries());

  /** The Chinese mainland, the only onshore jurisdiction. */
  public static final Jurisdiction MAINLAND = new Jurisdiction("CN");

  /** Offshore at a place that is not known: a service without any mainland region. */
  public static final Jurisdiction SOMEWHERE_OFFSHORE = new Jurisdiction("ZZ");

  private static final Map<String, Wording> OWN_LABELS =
      Map.of(
          "CN", new Wording("中国内地", "Chinese mainland"),
          "ZZ", new Wording("境外（地点不明）", "offshore, place not known"),
          "HK", new Wording("中国香港", "Hong Kong, China"),
          "MO", new Wording("中国澳门", "Macau, China"),
          "TW", new Wording("中国台湾", "Taiwan, China"));

  /**
   * Checks the code.
   *
   * @throws IllegalArgumentException if the code is neither an ISO 3166-1 alpha-2 code nor {@code
   *     ZZ}
   */
  public Jurisdiction {
    if (!KNOWN.contains(code) && !code.equals("ZZ")) {
      throw new IllegalArgumentException(
          "unknown jurisdiction \""
              + code
              + "\": use an ISO 3166-1 code such as CN, HK, MO, TW, SG");
    }
  }

  /**
   * Whether data kept here is offshore (境外): everywhere but the mainland.
   *
   * <p>Basis: the Exit and Entry Administration Law, article 89, counts leaving the mainland for
   * Hong Kong, Macau or Taiwan as leaving; the cross-border data rules apply to flows to them.
   */
  public boolean isOffshore() {
    return !code.equals(MAINLAND.code);
  }

  /** The place's name as reports show it. */
  public Wording label() {
    Wording own = OWN_LABELS.get(code);
    if (own != null) {
      return own;
    }
    Locale region = Locale.of("", code);
    return new Wording(
        region.getDisplayCountry(Locale.SIMPLIFIED_CHINESE),
        region.getDisplayCountry(Locale.ENGLISH));
  }

  @Override
  public int compareTo(Jurisdiction other) {
    return code.compareTo(other.code);
  }
}
