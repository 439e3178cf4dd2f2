package org.inshore.testkit.data;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * Numbers that machines make and that mean no person. Check digits are as chance has it: one card
 * number in ten that a machine makes passes Luhn. Belongs to one thread.
 */
public final class MachineNumbers {
  private static final LocalDateTime FIRST = LocalDateTime.of(2015, 1, 1, 0, 0);
  private static final DateTimeFormatter COMPACT = DateTimeFormatter.ofPattern("yyyyMMddHHmmssSSS");
  private static final long SECONDS_OF_TEN_YEARS = 315_360_000L;

  private final SplittableRandom random;

  MachineNumbers(SplittableRandom random) {
    this.random = random;
  }

  /** Date and time to the millisecond without separators: 17 digits. */
  public String compactTimestamp() {
    LocalDateTime time =
        FIRST
            .plusSeconds(random.nextLong(SECONDS_OF_TEN_YEARS))
            .plusNanos(random.nextInt(1000) * 1_000_000L);
    return time.format(COMPACT);
  }

  /** Such a time and a counter, as payment channels number what they do: 20 to 28 digits. */
  public String serialNumber() {
    return compactTimestamp() + digits(3 + random.nextInt(9));
  }

  /** Milliseconds since 1970: 13 digits. */
  public String epochMilliseconds() {
    return Long.toString(1_420_070_400_000L + random.nextLong(SECONDS_OF_TEN_YEARS) * 1000);
  }

  /** Microseconds since 1970: 16 digits. */
  public String epochMicroseconds() {
    return epochMilliseconds() + digits(3);
  }

  /** A number as distributed services give them, of 18 or 19 digits: a time and a counter. */
  public String snowflake() {
    long age = 100_000_000_000L + random.nextLong(300_000_000_000L);
    return Long.toString(age << 22 | random.nextInt(1 << 22));
  }

  /** A user number of a payment service: 16 digits from 2088. */
  public String paymentUser() {
    return "2088" + digits(12);
  }

  /** An order number of a payment service: a date and 20 digits from 22001. */
  public String paymentOrder() {
    return compactTimestamp().substring(0, 8) + "22001" + digits(15);
  }

  /** The number of a telephone set: 15 digits that pass Luhn. */
  public String imei() {
    String first = "86" + digits(12);
    return first + CheckDigits.luhn(first);
  }

  /** The number of a chip card for telephones: 20 digits from 8986, or 19 that pass Luhn. */
  public String iccid() {
    String first = "89860" + random.nextInt(10) + digits(12);
    return random.nextBoolean() ? first + CheckDigits.luhn(first) : first + digits(2);
  }

  /** The number of a parcel: 12 to 15 digits, some with letters before. */
  public String trackingNumber() {
    return switch (random.nextInt(4)) {
      case 0 -> "SF" + digits(13);
      case 1 -> "77" + digits(13);
      case 2 -> "4" + digits(12);
      default -> "1" + digits(11);
    };
  }

  /** A version, some with a date behind. */
  public String version() {
    String plain = random.nextInt(30) + "." + random.nextInt(100) + "." + random.nextInt(20_000);
    return random.nextBoolean() ? "v" + plain : plain + "." + compactTimestamp().substring(0, 8);
  }

  /** Hexadecimal digits of a digest, 32 to 64. */
  public String hash() {
    StringBuilder hash = new StringBuilder();
    int length = 32 + 16 * random.nextInt(3);
    while (hash.length() < length) {
      hash.append(Character.forDigit(random.nextInt(16), 16));
    }
    return hash.toString();
  }

  /** Random bits as a UUID. */
  public String uuid() {
    return new UUID(random.nextLong(), random.nextLong()).toString();
  }

  /** A measured value with many decimals. */
  public String decimal() {
    return random.nextInt(200) + "." + digits(11 + random.nextInt(7));
  }

  /** An amount of money in fen, without a point: 11 digits that could start like a mobile's. */
  public String amount() {
    return "1" + (3 + random.nextInt(7)) + digits(9);
  }

  /** A sum with thousands separated. */
  public String grouped() {
    return (1 + random.nextInt(9)) + "," + digits(3) + "," + digits(3) + ".00";
  }

  /** So many digits, the first not 0. */
  public String number(int length) {
    return (1 + random.nextInt(9)) + digits(length - 1);
  }

  private String digits(int length) {
    StringBuilder digits = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      digits.append((char) ('0' + random.nextInt(10)));
    }
    return digits.toString();
  }
}
