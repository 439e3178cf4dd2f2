package org.inshore.location.address;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.inshore.spi.message.Messages;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.ScanException.Category;
import org.inshore.spi.source.Evidence;
import org.inshore.spi.source.Evidence.Strength;
import org.inshore.spi.source.Jurisdiction;
import org.jspecify.annotations.Nullable;

/**
 * Looks up addresses in the operator's databases.
 *
 * <p>Onshore only when at least two databases, of different makers, all know all addresses and all
 * put them in the mainland: each alone is wrong too often. Offshore as soon as those that know an
 * address all put it offshore. Anything between is a hint.
 */
public final class AddressDatabases {
  /** No databases. */
  public static final AddressDatabases NONE = new AddressDatabases(List.of());

  private static final Messages MESSAGES = Messages.of(AddressDatabases.class);

  /** How many addresses are spelt out; all are looked up. */
  private static final int MAX_SHOWN = 4;

  private final List<AddressDatabase> databases;

  private AddressDatabases(List<AddressDatabase> databases) {
    this.databases = List.copyOf(databases);
  }

  /**
   * Opens files.
   *
   * @throws ScanException with {@code CONFIGURATION} if one cannot be read, or two are the same
   *     database
   */
  public static AddressDatabases open(List<Path> files) throws ScanException {
    List<AddressDatabase> databases = new ArrayList<>();
    for (Path file : files) {
      AddressDatabase database = AddressDatabase.open(file);
      for (AddressDatabase other : databases) {
        if (other.isSameAs(database)) {
          throw new ScanException(
              Category.CONFIGURATION,
              MESSAGES.wording("database.twice", other.name(), database.name()));
        }
      }
      databases.add(database);
    }
    return new AddressDatabases(databases);
  }

  /** Whether there is none. */
  public boolean isEmpty() {
    return databases.isEmpty();
  }

  /**
   * The evidence of addresses of one endpoint.
   *
   * @param addresses at least one
   * @param whole whether they are all that the endpoint has
   * @param how how they are known
   * @param remedy what to do where they say nothing; may be empty
   */
  public Evidence evidence(
      List<InetAddress> addresses, boolean whole, Wording how, Wording remedy, Instant now) {
    List<InetAddress> publics =
        addresses.stream().filter(each -> AddressKind.of(each) == AddressKind.PUBLIC).toList();
    if (publics.isEmpty() || databases.isEmpty()) {
      AddressKind kind =
          AddressKind.of(publics.isEmpty() ? addresses.getFirst() : publics.getFirst());
      String key =
          switch (kind) {
            case LOOPBACK -> "loopback";
            case PRIVATE -> "private";
            case PUBLIC -> "public";
          };
      return new Evidence(
          Evidence.Kind.ADDRESS,
          Strength.NONE,
          null,
          MESSAGES.wording(key, shown(addresses), how, remedy),
          MESSAGES.wording("source.address"),
          now);
    }
    List<Answer> answers = new ArrayList<>();
    for (InetAddress address : publics) {
      for (AddressDatabase database : databases) {
        answers.add(answer(address, database));
      }
    }
    return weigh(answers, whole && publics.size() == addresses.size(), how, remedy, now);
  }

  private Evidence weigh(
      List<Answer> answers, boolean whole, Wording how, Wording remedy, Instant now) {
    List<Jurisdiction> places = places(answers);
    List<Jurisdiction> offshore = places.stream().filter(Jurisdiction::isOffshore).toList();
    boolean complete = whole && answers.stream().allMatch(answer -> answer.place() != null);
    Strength strength;
    Jurisdiction place;
    String key;
    if (places.isEmpty()) {
      strength = Strength.NONE;
      place = null;
      key = "databases.none";
    } else if (offshore.isEmpty()) {
      boolean agreed = complete && databases.size() > 1;
      strength = agreed ? Strength.DECIDES : Strength.SUGGESTS;
      place = Jurisdiction.MAINLAND;
      key = agreed ? "databases.onshore" : complete ? "databases.alone" : "databases.gaps";
    } else {
      place = offshore.size() == 1 ? offshore.getFirst() : Jurisdiction.SOMEWHERE_OFFSHORE;
      boolean agreed = offshore.size() == places.size() || someAddressIsOffshore(answers);
      strength = agreed ? Strength.DECIDES : Strength.SUGGESTS;
      key = agreed ? "databases.offshore" : "databases.differ";
    }
    return new Evidence(
        Evidence.Kind.ADDRESS,
        strength,
        place,
        MESSAGES.wording(key, told(answers), how, remedy),
        Wording.joined(databases.stream().map(AddressDatabase::name).toList(), "，", ", "),
        now);
  }

  /** Whether all databases that know some address put it offshore. */
  private static boolean someAddressIsOffshore(List<Answer> answers) {
    return answers.stream()
        .map(Answer::address)
        .distinct()
        .map(
            address ->
                places(answers.stream().filter(each -> each.address().equals(address)).toList()))
        .anyMatch(
            places -> !places.isEmpty() && places.stream().allMatch(Jurisdiction::isOffshore));
  }

  private static List<Jurisdiction> places(List<Answer> answers) {
    List<Jurisdiction> places = new ArrayList<>();
    for (Answer answer : answers) {
      Jurisdiction place = answer.place();
      if (place != null && !places.contains(place)) {
        places.add(place);
      }
    }
    return places;
  }

  private record Answer(
      InetAddress address, AddressDatabase database, @Nullable Jurisdiction place, Wording text) {}

  private static Answer answer(InetAddress address, AddressDatabase database) {
    try {
      Jurisdiction place = database.lookUp(address);
      Wording text = place == null ? MESSAGES.wording("answer.none") : place.label();
      return new Answer(address, database, place, text);
    } catch (IOException e) {
      return new Answer(address, database, null, MESSAGES.wording("answer.damaged"));
    }
  }

  private Wording told(List<Answer> answers) {
    List<Wording> texts = new ArrayList<>();
    int most = MAX_SHOWN * databases.size();
    for (Answer answer : answers.subList(0, Math.min(most, answers.size()))) {
      texts.add(
          MESSAGES.wording(
              "answer", AddressText.of(answer.address()), answer.database().name(), answer.text()));
    }
    if (texts.size() < answers.size()) {
      texts.add(MESSAGES.wording("more", answers.size() - texts.size()));
    }
    return Wording.joined(texts, "，", ", ");
  }

  private static String shown(List<InetAddress> addresses) {
    StringJoiner shown = new StringJoiner(", ");
    addresses.stream().limit(MAX_SHOWN).forEach(each -> shown.add(AddressText.of(each)));
    return addresses.size() > MAX_SHOWN ? shown + ", …" : shown.toString();
  }
}
