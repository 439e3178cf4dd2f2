package org.inshore.testkit.estate.bank;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.inshore.testkit.data.CheckDigits;
import org.inshore.testkit.data.Individual;
import org.inshore.testkit.data.SyntheticPeople;
import org.jspecify.annotations.Nullable;

/** The tables that one source keeps of its customers; each method is one layout. */
final class Books {
  private static final int OTHERS = 9_000;
  private static final int STAFF = 19_950;

  private final SyntheticPeople synthetic;
  private final SplittableRandom random;
  private final List<Integer> customers;
  private final String prefix;

  /**
   * Makes one.
   *
   * @param customers who the source's customers are
   * @param prefix begins customer numbers, which are the source's own
   */
  Books(
      SyntheticPeople synthetic, SplittableRandom random, List<Integer> customers, String prefix) {
    this.synthetic = synthetic;
    this.random = random;
    this.customers = customers;
    this.prefix = prefix;
  }

  /** All layouts. */
  List<Function<Words, Sheet>> layouts() {
    return List.of(
        this::master,
        this::telephones,
        this::joint,
        this::holders,
        this::households,
        this::pairs,
        this::typed,
        this::orders,
        this::transfers,
        this::payments,
        this::policies,
        this::loans,
        this::addresses,
        this::campaign);
  }

  private Individual see(Sheet sheet, int number) {
    Individual person = synthetic.individual(number);
    Set<String> identifiers = new HashSet<>(person.mobiles());
    identifiers.addAll(person.cards());
    identifiers.addAll(List.of(person.id(), person.person().oldResidentId()));
    identifiers.addAll(List.of(person.person().email(), number(number), account(number)));
    sheet.see(number, identifiers);
    return person;
  }

  private int someCustomer() {
    return customers.get(random.nextInt(customers.size()));
  }

  private int someOther() {
    return OTHERS + random.nextInt(8_000);
  }

  private List<Integer> part() {
    List<Integer> part = new ArrayList<>(customers);
    Collections.shuffle(part, new Random(random.nextLong()));
    return part.subList(0, part.size() / 3 + random.nextInt(part.size() * 2 / 3));
  }

  private String number(int person) {
    return prefix + "%07d".formatted(person * 13 + 101);
  }

  private String account(int person) {
    return "6%s%011d".formatted(prefix.substring(prefix.length() - 2), 71L * person + 1_000_003);
  }

  private String date() {
    return "20%02d-%02d-%02d"
        .formatted(10 + random.nextInt(16), 1 + random.nextInt(12), 1 + random.nextInt(28));
  }

  private String amount() {
    return "%d.%02d".formatted(1 + random.nextInt(200_000), random.nextInt(100));
  }

  /** A wide customer table: numbers of each kind, and further people by what stands for them. */
  private Sheet master(Words words) {
    List<String> parts =
        new ArrayList<>(
            List.of("contact", "emergency", "spouse", "guarantor", "beneficiary", "referrer"));
    Collections.shuffle(parts, new Random(random.nextLong()));
    parts = new ArrayList<>(parts.subList(0, random.nextInt(4)));
    boolean staff = random.nextInt(2) == 0;
    List<Integer> by = parts.stream().map(each -> random.nextInt(5)).toList();
    Sheet sheet = new Sheet("customer");
    for (String own : List.of("customer", "name", "id", "phone", "phone2", "card", "email")) {
      sheet.header.add(words.header(own));
    }
    for (int i = 0; i < parts.size(); i++) {
      for (String field : fields(by.get(i))) {
        sheet.header.add(words.header(parts.get(i), "part-" + field));
      }
    }
    if (staff) {
      sheet.header.add(words.header("handler"));
      sheet.header.add(words.header("manager"));
    }
    sheet.header.add(words.header("branch"));
    sheet.header.add(words.header("date"));
    for (int number : part()) {
      Individual person = see(sheet, number);
      List<@Nullable String> cells = new ArrayList<>();
      Collections.addAll(
          cells,
          number(number),
          person.name(),
          person.id(),
          person.mobile(),
          number % 3 == 0 ? person.mobiles().get(1) : null,
          number % 4 == 0 ? null : person.card(),
          number % 5 == 0 ? null : person.person().email());
      for (int i = 0; i < parts.size(); i++) {
        boolean absent = random.nextInt(4) == 0;
        int whom = random.nextInt(5) == 0 ? someCustomer() : someOther();
        Individual other = absent ? synthetic.individual(whom) : see(sheet, whom);
        for (String field : fields(by.get(i))) {
          cells.add(absent ? null : value(other, field));
        }
      }
      if (staff) {
        cells.add(see(sheet, STAFF + random.nextInt(6)).name());
        cells.add(see(sheet, STAFF + 10 + random.nextInt(5)).name());
      }
      Collections.addAll(cells, "示例支行" + random.nextInt(9), date());
      sheet.row(cells);
    }
    return sheet;
  }

  private static List<String> fields(int by) {
    return switch (by) {
      case 0 -> List.of("name");
      case 1 -> List.of("name", "id");
      case 2 -> List.of("name", "id", "phone");
      default -> List.of("name", "phone");
    };
  }

  private static String value(Individual whom, String field) {
    return switch (field) {
      case "name" -> whom.name();
      case "id" -> whom.id();
      case "card" -> whom.card();
      default -> whom.mobile();
    };
  }

  /** One telephone a row, of several by customer number. */
  private Sheet telephones(Words words) {
    Sheet sheet =
        new Sheet(
            "contact_info",
            words.header("customer"),
            words.header("kind"),
            words.header("phone"),
            words.header("date"));
    for (int number : part()) {
      int count = 1 + random.nextInt(3);
      for (int i = 0; i < count; i++) {
        Individual person = see(sheet, number);
        sheet.row(number(number), "0" + (1 + i), person.mobiles().get(i), date());
      }
    }
    return sheet;
  }

  /** Accounts of one holder or two. */
  private Sheet joint(Words words) {
    Sheet sheet =
        new Sheet(
            "joint_account",
            words.header("account"),
            words.header("name"),
            words.header("id"),
            words.header("co-owner", "part-name"),
            words.header("co-owner", "part-id"),
            words.header("branch"));
    for (int number : part()) {
      Individual one = see(sheet, number);
      boolean two = random.nextInt(3) > 0;
      int whom = random.nextBoolean() ? someCustomer() : someOther();
      Individual other = two ? see(sheet, whom) : null;
      sheet.row(
          account(number),
          one.name(),
          one.id(),
          other == null ? null : other.name(),
          other == null ? null : other.id(),
          "示例支行" + random.nextInt(9));
    }
    return sheet;
  }

  /** The same with a row for each holder. */
  private Sheet holders(Words words) {
    Sheet sheet =
        new Sheet(
            "account_holder",
            words.header("account"),
            words.header("sequence"),
            words.header("name"),
            words.header("id"),
            words.header("phone"));
    for (int number : part()) {
      int count = 1 + random.nextInt(2);
      for (int i = 0; i < count; i++) {
        Individual one = see(sheet, i == 0 ? number : someOther());
        sheet.row(account(number), Integer.toString(i + 1), one.name(), one.id(), one.mobile());
      }
    }
    return sheet;
  }

  /** Members of households under one telephone. */
  private Sheet households(Words words) {
    boolean documents = random.nextBoolean();
    Sheet sheet = new Sheet("household");
    sheet.header.add(words.header("household"));
    sheet.header.add(words.header("head", "part-name"));
    sheet.header.add(words.header("member", "part-name"));
    sheet.header.add(words.header("relation"));
    if (documents) {
      sheet.header.add(words.header("id"));
    }
    sheet.header.add(words.header("phone"));
    for (int number : part()) {
      int members = 1 + random.nextInt(4);
      for (int i = 0; i < members; i++) {
        Individual head = see(sheet, number);
        Individual member = i == 0 ? head : see(sheet, someOther());
        List<@Nullable String> cells = new ArrayList<>();
        Collections.addAll(
            cells,
            "H" + number,
            head.name(),
            member.name(),
            i == 0 ? "本人" : List.of("子女", "配偶", "父母").get(random.nextInt(3)));
        if (documents) {
          cells.add(member.id());
        }
        cells.add(head.mobile());
        sheet.row(cells);
      }
    }
    return sheet;
  }

  /** Old and new documents of one person. */
  private Sheet pairs(Words words) {
    Sheet sheet =
        new Sheet(
            "certificate",
            words.header("customer"),
            words.header("name"),
            words.header("id"),
            words.header("oldid"));
    for (int number : part()) {
      Individual one = see(sheet, number);
      String old = one.person().oldResidentId();
      switch (random.nextInt(4)) {
        case 0 -> sheet.row(number(number), one.name(), old, null);
        case 1 -> sheet.row(number(number), one.name(), one.id(), null);
        default -> sheet.row(number(number), one.name(), one.id(), old);
      }
    }
    return sheet;
  }

  /** Documents typed by hand. */
  private Sheet typed(Words words) {
    Sheet sheet =
        new Sheet(
            "manual_entry",
            words.header("name"),
            words.header("id"),
            words.header("phone"),
            words.header("remark"));
    for (int number : part()) {
      Individual one = see(sheet, number);
      String id = one.id();
      String typed =
          switch (random.nextInt(12)) {
            case 0 -> id.substring(0, 17);
            case 1 -> id.substring(0, 12);
            case 2 -> id.substring(0, 10) + id.charAt(11) + id.charAt(10) + id.substring(12);
            case 3 ->
                id.substring(0, 16) + (char) ('0' + (id.charAt(16) - '0' + 3) % 10) + id.charAt(17);
            default -> id;
          };
      sheet.row(one.name(), typed, one.mobile(), random.nextInt(3) == 0 ? "已核对" : null);
    }
    return sheet;
  }

  /** Orders whose numbers pass a check digit more often than chance has it. */
  private Sheet orders(Words words) {
    boolean telephones = random.nextBoolean();
    Sheet sheet = new Sheet("orders");
    sheet.header.addAll(List.of(words.header("order"), words.header("amount")));
    sheet.header.add(telephones ? words.header("phone") : words.header("status"));
    sheet.header.add(words.header("time"));
    for (int row = 0; row < 300; row++) {
      long body = 62_000_000_000_000_00L + random.nextLong(99_999_999_999_999L);
      String first = Long.toString(body).substring(0, 15);
      String order = random.nextInt(3) == 0 ? first + CheckDigits.luhn(first) : first + row % 10;
      int whom = someCustomer();
      String third = telephones ? see(sheet, whom).mobile() : "S";
      sheet.row(order, amount(), third, date() + " 08:00:00");
    }
    return sheet;
  }

  /** Transfers whose counterparties are customers but for some, by name alone or by account. */
  private Sheet transfers(Words words) {
    boolean byAccount = random.nextBoolean();
    Sheet sheet = new Sheet("transaction_detail");
    Collections.addAll(
        sheet.header, words.header("account"), words.header("name"), words.header("amount"));
    sheet.header.add(words.header("other", "part-name"));
    if (byAccount) {
      sheet.header.add(words.header("other", "part-card"));
    }
    sheet.header.add(words.header("time"));
    for (int row = 0; row < 500; row++) {
      int number = someCustomer();
      Individual one = see(sheet, number);
      int whom = random.nextInt(10) == 0 ? someOther() : someCustomer();
      boolean shop = random.nextInt(4) == 0;
      List<@Nullable String> cells = new ArrayList<>();
      Collections.addAll(cells, account(number), one.name(), amount());
      cells.add(shop ? "示例百货有限公司" : see(sheet, whom).name());
      if (byAccount) {
        cells.add(shop ? "8" + account(row) : account(whom));
      }
      cells.add(date() + " 09:30:00");
      sheet.row(cells);
    }
    return sheet;
  }

  /** Payments from card to card. */
  private Sheet payments(Words words) {
    Sheet sheet =
        new Sheet(
            "payment",
            words.header("order"),
            words.header("payer", "part-name"),
            words.header("payer", "part-card"),
            words.header("payee", "part-name"),
            words.header("payee", "part-card"),
            words.header("amount"));
    for (int row = 0; row < 400; row++) {
      Individual one = see(sheet, someCustomer());
      Individual other = see(sheet, random.nextInt(8) == 0 ? someOther() : someCustomer());
      sheet.row("P%012d".formatted(row), one.name(), one.card(), other.name(), other.card(), "1");
    }
    return sheet;
  }

  /** Policies with their beneficiaries, some of several. */
  private Sheet policies(Words words) {
    Sheet sheet =
        new Sheet(
            "policy_beneficiary",
            words.header("policy"),
            words.header("name"),
            words.header("id"),
            words.header("beneficiary", "part-name"),
            words.header("beneficiary", "part-phone"),
            words.header("share"));
    for (int number : part()) {
      int count = random.nextInt(3);
      for (int i = 0; i < Math.max(1, count); i++) {
        Individual one = see(sheet, number);
        Individual other = count == 0 ? null : see(sheet, someOther());
        sheet.row(
            "PL%09d".formatted(number),
            one.name(),
            one.id(),
            other == null ? null : other.name(),
            other == null ? null : other.mobile(),
            Integer.toString(100 / Math.max(1, count)));
      }
    }
    return sheet;
  }

  /** Loans by customer number with a guarantor's document and a manager. */
  private Sheet loans(Words words) {
    Sheet sheet =
        new Sheet(
            "loan",
            words.header("contract"),
            words.header("customer"),
            words.header("name"),
            words.header("phone"),
            words.header("guarantor", "part-name"),
            words.header("guarantor", "part-id"),
            words.header("manager"),
            words.header("amount"));
    for (int number : part()) {
      Individual one = see(sheet, number);
      boolean secured = random.nextInt(3) == 0;
      Individual other = secured ? see(sheet, someOther()) : null;
      sheet.row(
          "LN%08d".formatted(number),
          number(number),
          one.name(),
          one.mobile(),
          other == null ? null : other.name(),
          other == null ? null : other.id(),
          see(sheet, STAFF + 20 + random.nextInt(4)).name(),
          amount());
    }
    return sheet;
  }

  /** Addresses of mail by customer number. */
  private Sheet addresses(Words words) {
    Sheet sheet =
        new Sheet(
            "mailing", words.header("customer"), words.header("email"), words.header("level"));
    for (int number : part()) {
      sheet.row(number(number), see(sheet, number).person().email(), "V" + random.nextInt(5));
    }
    return sheet;
  }

  /** Names and telephones alone. */
  private Sheet campaign(Words words) {
    Sheet sheet =
        new Sheet("campaign", words.header("name"), words.header("phone"), words.header("status"));
    for (int number : part()) {
      Individual one = see(sheet, random.nextInt(6) == 0 ? someOther() : number);
      sheet.row(one.name(), one.mobile(), random.nextBoolean() ? "Y" : "N");
    }
    return sheet;
  }
}
