package org.inshore.patterns.personalfinancial.number;

import java.util.Set;
import org.inshore.spi.detect.Validator;

/**
 * International bank account numbers, ISO 13616: a country that issues them with its length, and
 * the check digits of ISO 7064 MOD 97-10. China, Hong Kong, Macau and Taiwan issue none.
 */
public final class Iban implements Validator {
  // In use though not in the registry: parts of the countries in it, and others by agreement.
  private static final String OUTSIDE_THE_REGISTRY =
      "AX18 GG22 IM22 JE22 BL27 GF27 GP27 MF27 MQ27 NC27 PF27 PM27 RE27 TF27 WF27 YT27 AO25 BF28"
          + " BJ28 CF27 CG27 CI28 CM27 CV25 DZ26 GA27 GQ27 GW25 IR26 KM27 MA28 MG27 ML28 MZ25 NE28"
          + " SN28 TD27 TG28";

  // Country and length, from the registry of ISO 13616.
  private static final Set<String> FORMS =
      Set.of(
          ("AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22"
                  + " DJ27 DK18 DO28 EE20 EG29 ES24 FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27"
                  + " GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21"
                  + " LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15"
                  + " OM23 PK24 PL28 PS29 PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24"
                  + " SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30 "
                  + OUTSIDE_THE_REGISTRY)
              .split(" ", -1));

  @Override
  public String name() {
    return "iban";
  }

  @Override
  public boolean isValid(CharSequence value) {
    int length = value.length();
    if (length < 15 || !FORMS.contains(value.subSequence(0, 2).toString() + length)) {
      return false;
    }
    // The first four characters count last; A is 10, Z is 35.
    int rest = 0;
    for (int i = 0; i < length; i++) {
      int digit = Character.digit(value.charAt((i + 4) % length), 36);
      if (digit < 0) {
        return false;
      }
      rest = (rest * (digit < 10 ? 10 : 100) + digit) % 97;
    }
    return rest == 1;
  }
}
