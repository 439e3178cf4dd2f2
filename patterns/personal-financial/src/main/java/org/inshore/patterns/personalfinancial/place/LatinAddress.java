package org.inshore.patterns.personalfinancial.place;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.inshore.spi.detect.Validator;

/** Addresses in Latin letters: a number and a word for a road, a building or a division. */
public final class LatinAddress implements Validator {
  private static final Set<String> WORDS =
      Set.of(
          ("road rd street st avenue ave lane ln alley drive dr boulevard blvd building bldg block unit room rm"
                  + " apartment apt flat floor suite no district county town village lu jie dadao xiang hutong qu shi xian"
                  + " sheng court ct crescent close circle place plaza square terrace way walk row mews gardens grove"
                  + " park parkway highway hwy route path pass passage trail track causeway junction crossing ridge"
                  + " hill hills heights valley meadow meadows orchard springs lake shore shores bridge estate estates"
                  + " manor mount mountain island islands harbor harbour landing point station turnpike vista view"
                  + " loop spur summit union viaduct ville wells extension expressway freeway forge forks fort garden"
                  + " glen green greens isle mill mills oval ports prairie ranch rapids shoal shoals stravenue stream"
                  + " throughway trace trafficway tunnel underpass ways well strasse rue via calle nagar marg")
              .split(" "));

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
