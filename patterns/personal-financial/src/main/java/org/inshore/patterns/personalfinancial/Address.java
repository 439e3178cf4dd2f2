package org.inshore.patterns.personalfinancial;

import java.util.regex.Pattern;
import org.inshore.spi.detect.Validator;

/** Addresses: at least two of division, road and building. */
public final class Address implements Validator {
  private static final Pattern DIVISION =
      Pattern.compile("[\\p{IsHan}](省|自治区|市|自治州|地区|区|县|旗|镇|乡|街道|村)(?!场)");
  private static final Pattern ROAD =
      Pattern.compile("[\\p{IsHan}](路|街|大道|道|巷|弄|胡同|条|村|庄|里|小区|社区|花园|苑|公寓|大厦|广场|园|城|府|庭)");
  private static final Pattern BUILDING =
      Pattern.compile("[0-9A-Za-z一二三四五六七八九十](号|弄|栋|幢|座|楼|单元|室|户|组|层|队|区)|[#-][0-9]");
  private static final Pattern OTHER = Pattern.compile("@|//|[，,。；;：:!！?？]");

  @Override
  public String name() {
    return "address";
  }

  @Override
  public boolean isValid(CharSequence value) {
    if (value.length() < 6 || OTHER.matcher(value).find()) {
      return false;
    }
    int parts = 0;
    for (Pattern part : new Pattern[] {DIVISION, ROAD, BUILDING}) {
      parts += part.matcher(value).find() ? 1 : 0;
    }
    return parts >= 2;
  }
}
