package org.inshore.testkit.data;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * People and firms made from one seed. The person of a number depends on nothing but the seed and
 * the number, so any part can be made again at any time. Immutable.
 */
public final class SyntheticPeople {
  /** Most people that still have unique mobile numbers. */
  public static final int MOST = 80_000;

  private static final LocalDate FIRST_BIRTHDAY = LocalDate.of(1900, 1, 1);
  private static final int BIRTHDAYS = 3_652;
  private static final List<String> MOBILE_SEGMENTS =
      List.of("190", "191", "193", "195", "196", "197", "198", "199");

  /** No bank was given this BIN, nor any other that begins with 6218. */
  private static final String BIN = "621890";

  private static final long FIRMS = 1L << 40;
  private static final long DECOYS = 1L << 41;
  private static final long MACHINES = 1L << 42;

  private final long seed;

  /** Takes the seed; print it, so that a failure can be repeated. */
  public SyntheticPeople(long seed) {
    this.seed = seed;
  }

  /** People 1 to count. */
  public List<Person> people(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(this::person).toList();
  }

  /** The person of a number from 1 to {@link #MOST}. */
  public Person person(int number) {
    if (number < 1 || number > MOST) {
      throw new IllegalArgumentException("people are numbered 1 to " + MOST);
    }
    SplittableRandom random = random(number);
    String[] name = Names.next(random);
    Places.Place home = Places.next(random);
    String mailbox = name[1].replace(" ", ".").toLowerCase(Locale.ROOT) + number;
    return new Person(
        number,
        name[0],
        name[1],
        residentId(home.code(), number),
        mobile(number),
        mailbox + (random.nextInt(3) == 0 ? "@example.cn" : "@example.com"),
        Places.address(home, random),
        "EZ" + digits(spread(number, 10_000_000, 7_368_787), 7),
        home.plate() + digits(random.nextInt(100_000), 5),
        "4" + digits(spread(number, 100_000_000_000L, 61_803_398_867L), 11),
        card(number),
        BigDecimal.valueOf(10_000_00 + random.nextLong(89_000_000), 2));
  }

  /** The person of a number from 1 to {@link Individual#MOST}, with several phones and cards. */
  public Individual individual(int number) {
    if (number < 1 || number > Individual.MOST) {
      throw new IllegalArgumentException("individuals are numbered 1 to " + Individual.MOST);
    }
    return Individual.of(this, number);
  }

  /** The firm of a number from 1. */
  public Firm firm(int number) {
    SplittableRandom random = random(FIRMS + number);
    String organisation = "MA" + digits(spread(number, 1_000_000, 618_033), 6);
    String code =
        "91" + Places.next(random).code() + organisation + CheckDigits.organisation(organisation);
    return new Firm(number, "示例第" + number + "号贸易有限公司", code + CheckDigits.creditCode(code));
  }

  /** Values that look like personal data and are not. */
  public Decoys decoys() {
    return new Decoys(random(DECOYS));
  }

  /** Numbers that machines make, check digits as chance has it. */
  public MachineNumbers machineNumbers() {
    return new MachineNumbers(random(MACHINES));
  }

  /** A generator that depends on the seed and the purpose only. */
  public SplittableRandom random(long purpose) {
    return new SplittableRandom(seed * 0x9E3779B97F4A7C15L + purpose * 0xBF58476D1CE4E5B9L);
  }

  private String residentId(String area, int number) {
    long place = spread(number, BIRTHDAYS * 999L, 1_442_695);
    LocalDate birthday = FIRST_BIRTHDAY.plusDays(place % BIRTHDAYS);
    String first =
        area + birthday.format(DateTimeFormatter.BASIC_ISO_DATE) + digits(1 + place / BIRTHDAYS, 3);
    return first + CheckDigits.residentId(first);
  }

  private String mobile(int number) {
    int place = (int) spread(number, MOST, 49_477);
    return MOBILE_SEGMENTS.get(place / 10_000) + "0000" + digits(place % 10_000, 4);
  }

  private String card(int number) {
    String first = BIN + digits(spread(number, 1_000_000_000_000L, 618_033_988_749L), 12);
    return first + CheckDigits.luhn(first);
  }

  /** Scatters numbers over a range without ever giving the same place twice. */
  private long spread(int number, long range, long step) {
    long start = Math.floorMod(seed, 1_000_003L) * 7_919L;
    return Math.floorMod(number * step + start, range);
  }

  private static String digits(long value, int length) {
    String text = Long.toString(value);
    return "0".repeat(length - text.length()) + text;
  }
}
