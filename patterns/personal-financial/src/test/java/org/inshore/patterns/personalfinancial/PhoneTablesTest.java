package org.inshore.patterns.personalfinancial;

import static org.assertj.core.api.Assertions.assertThat;

import org.inshore.patterns.personalfinancial.number.LandlineArea;
import org.inshore.patterns.personalfinancial.number.MobileSegment;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.inshore.spi.detect.Validator;
import org.junit.jupiter.api.Test;

/**
 * The tables of mobile segments and area codes say what libphonenumber says. A newer version of it
 * that fails here tells which segment was given out: add it.
 */
class PhoneTablesTest {
  private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();
  private static final int CHINA = 86;
  private static final String LONG_NUMBER = "23456789";
  private static final String SHORT_NUMBER = "2345678";

  /** Given out to an operator for data cards, which the library leaves out. */
  private static final String DATA_CARDS = "149";

  /** Merged into other areas, and in old data still. */
  private static final Set<String> FORMER_AREAS =
      Set.of(
          "378", "410", "413", "414", "423", "440", "448", "565", "568", "590", "634", "732", "733",
          "819", "852", "853", "907");

  @Test
  void mobileSegments() {
    Validator segments = new MobileSegment();
    List<String> differences = new ArrayList<>();
    for (int prefix = 10000; prefix < 20000; prefix++) {
      String number = prefix + "123456";
      boolean known = type(number) == PhoneNumberType.MOBILE;
      if (known != segments.isValid(number) && !number.startsWith(DATA_CARDS)) {
        differences.add(number);
      }
    }
    assertThat(differences).isEmpty();
  }

  @Test
  void virtualOperatorsAndTheNewSegmentsAreIn() {
    assertThat(
            List.of(
                "162", "165", "167", "170", "171", "166", "190", "191", "192", "193", "195", "196",
                "197", "198", "199"))
        .allMatch(segment -> new MobileSegment().isValid(segment + "01234567"));
  }

  /** Of each area seven or eight digits count: old data has numbers from before they grew. */
  @Test
  void areaCodes() {
    List<String> differences = new ArrayList<>();
    for (String area : areas()) {
      boolean known = isArea(area) || FORMER_AREAS.contains(area);
      if (known != new LandlineArea().isValid("0" + area + LONG_NUMBER)) {
        differences.add(area);
      }
    }
    assertThat(differences).isEmpty();
  }

  private static List<String> areas() {
    List<String> areas = new ArrayList<>();
    for (int area = 20; area <= 29; area++) {
      areas.add(String.valueOf(area));
    }
    areas.add("10");
    for (int area = 300; area <= 999; area++) {
      areas.add(String.valueOf(area));
    }
    return areas;
  }

  private static boolean isArea(String area) {
    return type(area + LONG_NUMBER) == PhoneNumberType.FIXED_LINE
        || type(area + SHORT_NUMBER) == PhoneNumberType.FIXED_LINE;
  }

  private static PhoneNumberType type(String national) {
    return LIBRARY.getNumberType(
        new PhoneNumber().setCountryCode(CHINA).setNationalNumber(Long.parseLong(national)));
  }
}
