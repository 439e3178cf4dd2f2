package org.inshore.testkit.estate.bank;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.inshore.testkit.data.CheckDigits;
import org.inshore.testkit.data.Individual;
import org.inshore.testkit.data.SyntheticPeople;
import org.jspecify.annotations.Nullable;

/** Tables of accounts, contracts and payments; each method is one layout. */
final class ContractBooks extends Books {
  ContractBooks(
      SyntheticPeople synthetic, SplittableRandom random, List<Integer> customers, String prefix) {
    super(synthetic, random, customers, prefix);
  }

  /** Accounts of one holder or two. */
  Sheet joint(Words words) {
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
  Sheet holders(Words words) {
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

  /** Orders whose numbers pass a check digit more often than chance has it. */
  Sheet orders(Words words) {
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
  Sheet transfers(Words words) {
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
  Sheet payments(Words words) {
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
  Sheet policies(Words words) {
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
  Sheet loans(Words words) {
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
          staff(sheet, 2, 4).name(),
          amount());
    }
    return sheet;
  }
}
