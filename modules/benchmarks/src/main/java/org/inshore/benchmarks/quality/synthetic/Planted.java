package org.inshore.benchmarks.quality.synthetic;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.inshore.testkit.data.CheckDigits;
import org.inshore.testkit.data.Decoys;
import org.inshore.testkit.data.MachineNumbers;
import org.inshore.testkit.data.Person;
import org.inshore.testkit.data.SyntheticPeople;

/** Gives values in the spellings that people write, and numbers that are none. */
final class Planted {
  /** Issuers of many cards; behind them an account number that no bank has given yet. */
  private static final List<String> ISSUERS =
      List.of("622202", "621700", "622848", "622588", "621661", "622262", "625965");

  private static final int[] CARD_LENGTHS = {19, 19, 19, 16, 19, 17, 16};

  private final SyntheticPeople people;
  private final SplittableRandom random;
  private final MachineNumbers machines;
  private final Decoys decoys;
  private int number;

  Planted(SyntheticPeople people) {
    this.people = people;
    this.random = people.random(1L << 43);
    this.machines = people.machineNumbers();
    this.decoys = people.decoys();
  }

  Person person() {
    number = number % SyntheticPeople.MOST + 1;
    return people.person(number);
  }

  SplittableRandom random() {
    return random;
  }

  /** A value of a kind, of one person, as it stands in a table. */
  String plain(String kind, Person person) {
    return switch (kind) {
      case Kinds.RESIDENT_ID -> person.residentId();
      case Kinds.MOBILE -> person.mobile();
      case Kinds.CARD -> random.nextBoolean() ? person.card() : knownIssuer();
      case Kinds.EMAIL -> person.email();
      case Kinds.PASSPORT -> person.passport();
      case Kinds.PLATE -> person.plate();
      case Kinds.CREDIT_CODE -> people.firm(person.number()).creditCode();
      case Kinds.NAME -> person.name();
      case Kinds.ADDRESS -> person.address();
      case Kinds.ACCOUNT -> person.account();
      case Kinds.BALANCE -> person.balance().toPlainString();
      default -> throw new IllegalArgumentException("unknown kind " + kind);
    };
  }

  /** The same as people write it in running text. */
  String spelled(String kind, Person person) {
    String plain = plain(kind, person);
    int way = random.nextInt(8);
    return switch (kind) {
      case Kinds.RESIDENT_ID ->
          switch (way) {
            case 0 -> grouped(plain, " ", 6, 14);
            case 1 -> grouped(plain, "-", 6, 14);
            case 2 -> plain.toLowerCase(Locale.ROOT);
            case 3 -> fullWidth(plain);
            default -> plain;
          };
      case Kinds.MOBILE ->
          switch (way) {
            case 0 -> grouped(plain, " ", 3, 7);
            case 1 -> grouped(plain, "-", 3, 7);
            case 2 -> "+86 " + plain;
            case 3 -> fullWidth(plain);
            default -> plain;
          };
      case Kinds.CARD ->
          switch (way) {
            case 0, 1 -> grouped(plain, " ", 4, 8, 12, 16);
            case 2 -> grouped(plain, "-", 4, 8, 12, 16);
            default -> plain;
          };
      case Kinds.PLATE -> way < 3 ? grouped(plain, "·", 2) : plain;
      default -> plain;
    };
  }

  private String knownIssuer() {
    int issuer = random.nextInt(ISSUERS.size());
    int zeros = CARD_LENGTHS[issuer] - ISSUERS.get(issuer).length() - 4;
    String first =
        ISSUERS.get(issuer)
            + "0".repeat(zeros)
            + String.format(Locale.ROOT, "%03d", random.nextInt(1000));
    return first + CheckDigits.luhn(first);
  }

  private static String grouped(String plain, String separator, int... cuts) {
    StringBuilder grouped = new StringBuilder(plain);
    for (int i = cuts.length - 1; i >= 0; i--) {
      if (cuts[i] < plain.length()) {
        grouped.insert(cuts[i], separator);
      }
    }
    return grouped.toString();
  }

  private static String fullWidth(String plain) {
    StringBuilder wide = new StringBuilder();
    plain.chars().forEach(c -> wide.append((char) (c - '0' + '０')));
    return wide.toString();
  }

  /** A number of a machine, by the name of its sort. */
  String machine(String sort) {
    return switch (sort) {
      case "compact" -> machines.compactTimestamp();
      case "serial" -> machines.serialNumber();
      case "epoch" -> machines.epochMilliseconds();
      case "micros" -> machines.epochMicroseconds();
      case "snowflake" -> machines.snowflake();
      case "payuser" -> machines.paymentUser();
      case "payorder" -> machines.paymentOrder();
      case "imei" -> machines.imei();
      case "iccid" -> machines.iccid();
      case "parcel" -> machines.trackingNumber();
      case "version" -> machines.version();
      case "hash" -> machines.hash();
      case "uuid" -> machines.uuid();
      case "decimal" -> machines.decimal();
      case "cents" -> machines.amount();
      case "sum" -> machines.grouped();
      case "order" -> decoys.orderNumber();
      case "isbn" -> decoys.isbn();
      case "part" -> decoys.partNumber();
      case "badid" -> decoys.failingResidentId();
      case "badcard" -> decoys.failingCard();
      case "badmobile" -> decoys.failingMobile();
      case "n6" -> machines.number(6);
      case "n11" -> machines.number(11);
      case "n16" -> machines.number(16);
      case "n18" -> machines.number(18);
      case "n19" -> machines.number(19);
      default -> throw new IllegalArgumentException("unknown sort " + sort);
    };
  }
}
