package org.inshore.testkit.estate.bank;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.inshore.testkit.data.Individual;
import org.inshore.testkit.data.SyntheticPeople;
import org.jspecify.annotations.Nullable;

/** Tables of customers and of how they are reached; each method is one layout. */
final class CustomerBooks extends Books {
  CustomerBooks(
      SyntheticPeople synthetic, SplittableRandom random, List<Integer> customers, String prefix) {
    super(synthetic, random, customers, prefix);
  }

  /** A wide customer table: numbers of each kind, and further people by what stands for them. */
  Sheet master(Words words) {
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
        cells.add(staff(sheet, 0, 6).name());
        cells.add(staff(sheet, 1, 5).name());
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
  Sheet telephones(Words words) {
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

  /** Members of households under one telephone. */
  Sheet households(Words words) {
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
  Sheet pairs(Words words) {
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
  Sheet typed(Words words) {
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

  /** Addresses of mail by customer number. */
  Sheet addresses(Words words) {
    Sheet sheet =
        new Sheet(
            "mailing", words.header("customer"), words.header("email"), words.header("level"));
    for (int number : part()) {
      sheet.row(number(number), see(sheet, number).person().email(), "V" + random.nextInt(5));
    }
    return sheet;
  }

  /** Names and telephones alone. */
  Sheet campaign(Words words) {
    Sheet sheet =
        new Sheet("campaign", words.header("name"), words.header("phone"), words.header("status"));
    for (int number : part()) {
      Individual one = see(sheet, random.nextInt(6) == 0 ? someOther() : number);
      sheet.row(one.name(), one.mobile(), random.nextBoolean() ? "Y" : "N");
    }
    return sheet;
  }
}
