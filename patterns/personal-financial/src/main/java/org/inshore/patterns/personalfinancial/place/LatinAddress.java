package org.inshore.patterns.personalfinancial.place;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.inshore.spi.detect.Validator;

/** Addresses in Latin letters: a number and a word for a road, a building or a division. */
public final class LatinAddress implements Validator {
  private static final Set<String> WORDS =
      Set.of(
          "road",
          "rd",
          "street",
          "st",
          "avenue",
          "ave",
          "lane",
          "alley",
          "drive",
          "boulevard",
          "blvd",
          "building",
          "bldg",
          "block",
          "unit",
          "room",
          "rm",
          "apartment",
          "apt",
          "flat",
          "floor",
          "no",
          "district",
          "county",
          "town",
          "village",
          "lu",
          "jie",
          "dadao",
          "xiang",
          "hutong",
          "qu",
          "shi",
          "xian",
          "sheng");

  @Override
  public String name() {
    return "latin-address";
  }

  @Override
  public boolean isValid(CharSequence value) {
    String text = value.toString().toLowerCase(Locale.ROOT);
    return text.chars().anyMatch(c -> c >= '0' && c <= '9')
        && Arrays.stream(text.split("[^a-z]+", -1)).anyMatch(WORDS::contains);
  }
}
