package org.inshore.testkit.estate.people;

import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.inshore.testkit.data.CheckDigits;
import org.inshore.testkit.data.Individual;
import org.inshore.testkit.estate.people.Crowd.Relation;
import org.inshore.testkit.estate.people.Heading.Language;

/** The layouts, each once; who writes one chooses the language and the format. */
final class Listings {
  private Listings() {}

  /** Customers with an old and a new resident ID, up to three phones and two cards in a row. */
  static Listing customers(Language language, List<Individual> customers) {
    Listing listing =
        Listing.of(
            language,
            Heading.NAME,
            Heading.ID,
            Heading.OLD_ID,
            Heading.MOBILE,
            Heading.MOBILE_2,
            Heading.WORK_MOBILE,
            Heading.CARD,
            Heading.CARD_2);
    for (Individual each : customers) {
      listing.row(
          Set.of(each),
          Set.of(each),
          each.name(),
          each.id(),
          each.number() % 3 == 0 ? each.person().oldResidentId() : null,
          each.mobile(),
          each.mobiles().get(1),
          each.number() % 4 == 0 ? each.mobiles().get(2) : null,
          each.card(),
          each.number() % 2 == 0 ? each.cards().get(1) : null);
    }
    return listing;
  }

  /** Names, numbers and main phones: what a copy is made of. */
  static Listing plain(Language language, List<Individual> customers) {
    Listing listing = Listing.of(language, Heading.NAME, Heading.ID, Heading.MOBILE, Heading.GRADE);
    customers.forEach(
        each -> listing.row(Set.of(each), each.name(), each.id(), each.mobile(), "普通"));
    return listing;
  }

  /** Old resident IDs alone, of people who are known by new ones elsewhere. */
  static Listing oldNumbers(Language language, List<Individual> customers) {
    Listing listing = Listing.of(language, Heading.NAME, Heading.ID, Heading.GRADE);
    customers.forEach(
        each -> listing.row(Set.of(each), each.name(), each.person().oldResidentId(), "普通"));
    return listing;
  }

  /** A customer by ID, and a contact person by name and phone. */
  static Listing contacts(Language language, Crowd crowd, int from, int to) {
    Listing listing =
        Listing.of(
            language,
            Heading.NAME,
            Heading.ID,
            Heading.MOBILE,
            Heading.CONTACT_NAME,
            Heading.RELATION,
            Heading.CONTACT_MOBILE);
    for (Individual each : crowd.customers(from, to)) {
      Individual contact = crowd.beside(Relation.CONTACT, each.number());
      listing.row(
          Set.of(each, contact),
          each.name(),
          each.id(),
          each.mobile(),
          contact.name(),
          each.number() % 2 == 0 ? "父母" : "朋友",
          contact.mobiles().get(each.number() % 8 == 0 ? 1 : 0));
    }
    return listing;
  }

  /** Customers under a phone that nothing links to them: nobody can tell that they are known. */
  static Listing unlinked(Language language, List<Individual> customers) {
    Listing listing = Listing.of(language, Heading.CONTACT_NAME, Heading.CONTACT_MOBILE);
    customers.forEach(each -> listing.row(Set.of(each), each.name(), each.mobiles().get(3)));
    return listing;
  }

  /** A borrower and, for two in three, a guarantor by ID and phone and a spouse by phone. */
  static Listing loans(Language language, Crowd crowd, int from, int to) {
    Listing listing =
        Listing.of(
            language,
            Heading.ID,
            Heading.NAME,
            Heading.MOBILE,
            Heading.SPOUSE_NAME,
            Heading.SPOUSE_MOBILE,
            Heading.GUARANTOR_NAME,
            Heading.GUARANTOR_ID,
            Heading.GUARANTOR_MOBILE,
            Heading.AMOUNT);
    for (Individual each : crowd.customers(from, to)) {
      Individual spouse = crowd.beside(Relation.SPOUSE, each.number());
      Individual guarantor = crowd.outsider(Relation.GUARANTOR, each.number());
      boolean alone = each.number() % 3 == 0;
      listing.row(
          alone ? Set.of(each) : Set.of(each, spouse, guarantor),
          each.id(),
          each.name(),
          each.mobile(),
          alone ? null : spouse.name(),
          alone ? null : spouse.mobile(),
          alone ? null : guarantor.name(),
          alone ? null : guarantor.id(),
          alone ? null : guarantor.mobile(),
          Integer.toString(50_000 + each.number() % 90 * 1000));
    }
    return listing;
  }

  /** A policy holder by ID and a beneficiary by name and phone. */
  static Listing policies(Language language, Crowd crowd, int from, int to) {
    Listing listing =
        Listing.of(
            language,
            Heading.NAME,
            Heading.ID,
            Heading.BENEFICIARY_NAME,
            Heading.BENEFICIARY_MOBILE,
            Heading.AMOUNT);
    for (Individual each : crowd.customers(from, to)) {
      Individual beneficiary = crowd.beside(Relation.BENEFICIARY, each.number());
      listing.row(
          Set.of(each, beneficiary),
          each.name(),
          each.id(),
          beneficiary.name(),
          beneficiary.mobile(),
          "100000");
    }
    return listing;
  }

  /** Members of households by ID, all with the phone of the first. */
  static Listing sharedPhones(Language language, Crowd crowd, int from, int to) {
    Listing listing = Listing.of(language, Heading.NAME, Heading.ID, Heading.PHONE);
    for (Individual each : crowd.customers(from, to)) {
      Individual first = crowd.customer(each.number() - (each.number() - from) % 4);
      listing.row(Set.of(each), each.name(), each.id(), first.mobile());
    }
    return listing;
  }

  /** Heads of households by ID, and a member each by name and phone. */
  static Listing households(Language language, Crowd crowd, int from, int to) {
    Listing listing =
        Listing.of(
            language,
            Heading.HEAD_NAME,
            Heading.HEAD_ID,
            Heading.MEMBER_NAME,
            Heading.RELATION,
            Heading.MEMBER_MOBILE);
    for (Individual each : crowd.customers(from, to)) {
      Individual member = crowd.beside(Relation.MEMBER, each.number());
      listing.row(
          Set.of(each, member), each.name(), each.id(), member.name(), "子女", member.mobile());
    }
    return listing;
  }

  /** Customers whom one agent brought: the agent's phone stands in every row. */
  static Listing agents(Language language, Crowd crowd, int from, int to) {
    Listing listing =
        Listing.of(language, Heading.NAME, Heading.ID, Heading.MOBILE, Heading.AGENT_MOBILE);
    Individual agent = crowd.staff(0);
    for (Individual each : crowd.customers(from, to)) {
      listing.row(Set.of(each, agent), each.name(), each.id(), each.mobile(), agent.mobile());
    }
    return listing;
  }

  /** Customers and who of the staff looks after them. */
  static Listing managers(Language language, Crowd crowd, int from, int to) {
    Listing listing =
        Listing.of(
            language,
            Heading.NAME,
            Heading.ID,
            Heading.MOBILE,
            Heading.MANAGER_NAME,
            Heading.MANAGER_MOBILE);
    for (Individual each : crowd.customers(from, to)) {
      Individual manager = crowd.staff(each.number());
      listing.row(
          Set.of(each, manager),
          each.name(),
          each.id(),
          each.mobile(),
          manager.name(),
          manager.mobile());
    }
    return listing;
  }

  /** Two people in a row, each by a card. */
  static Listing transfers(Language language, Crowd crowd, int from, int to) {
    Listing listing =
        Listing.of(
            language,
            Heading.PAYER_NAME,
            Heading.PAYER_CARD,
            Heading.PAYEE_NAME,
            Heading.PAYEE_CARD,
            Heading.AMOUNT);
    for (Individual each : crowd.customers(from, to)) {
      Individual payee = crowd.beside(Relation.PAYEE, each.number());
      listing.row(
          Set.of(each, payee),
          Set.of(each, payee),
          each.name(),
          each.card(),
          payee.name(),
          payee.card(),
          Integer.toString(100 + each.number()));
    }
    return listing;
  }

  /** Customers, one in 25 with a mistyped ID and one in 40 with one cut short, all with phones. */
  static Listing mistyped(Language language, List<Individual> customers) {
    Listing listing = Listing.of(language, Heading.NAME, Heading.ID, Heading.MOBILE);
    for (Individual each : customers) {
      int number = each.number();
      String id =
          number % 25 == 0
              ? mistyped(each.id())
              : number % 40 == 1 ? each.id().substring(0, 14 + number / 40 % 4) : each.id();
      listing.row(Set.of(each), each.name(), id, each.mobile());
    }
    return listing;
  }

  /** Customers without phones, one in 250 with a mistyped ID. */
  static Listing mistypedAlone(Language language, List<Individual> customers) {
    Listing listing = Listing.of(language, Heading.NAME, Heading.ID);
    customers.forEach(
        each ->
            listing.row(
                Set.of(each),
                each.name(),
                each.number() % 250 == 3 ? mistyped(each.id()) : each.id()));
    return listing;
  }

  /** A wrong digit where the weights of GB 11643 never hide one: the check digit fails. */
  static String mistyped(String id) {
    return id.substring(0, 14) + (char) ('0' + (id.charAt(14) - '0' + 1) % 10) + id.substring(15);
  }

  /** Numbers of machines of which one in ten passes Luhn and one in eleven GB 11643; nobody. */
  static Listing machines(Language language, Crowd crowd, int count) {
    Listing listing =
        Listing.of(
            language, Heading.TRACE, Heading.ORDER, Heading.BATCH, Heading.COUNTER, Heading.GRADE);
    SplittableRandom random = crowd.random(77);
    for (int i = 0; i < count; i++) {
      String day = "2026%02d%02d".formatted(1 + random.nextInt(12), 1 + random.nextInt(28));
      String batch = "330106" + day + "%03d".formatted(random.nextInt(1000));
      listing.row(
          Set.of(),
          "621890" + digits(random, 13),
          day + digits(random, 8),
          batch + (i % 11 == 0 ? CheckDigits.residentId(batch) : (char) ('0' + random.nextInt(10))),
          "1" + (3 + random.nextInt(7)) + digits(random, 9),
          "完成");
    }
    return listing;
  }

  private static String digits(SplittableRandom random, int length) {
    StringBuilder digits = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      digits.append((char) ('0' + random.nextInt(10)));
    }
    return digits.toString();
  }
}
