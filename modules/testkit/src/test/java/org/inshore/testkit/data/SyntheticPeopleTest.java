package org.inshore.testkit.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SyntheticPeopleTest {
  private static final Pattern MOBILE =
      Pattern.compile(
          "1(?:610\\d|740[0-5])\\d{6}|1(?:[38]\\d|4[57]|[59][0-35-9]|6[25-7]|7[0-35-8])\\d{8}");
  private static final List<Long> SEEDS = List.of(0L, 1L, -7L, 20_261_125L, Long.MIN_VALUE);

  @Test
  void sameSeedGivesTheSamePeople() {
    assertThat(new SyntheticPeople(7).people(50)).isEqualTo(new SyntheticPeople(7).people(50));
    assertThat(new SyntheticPeople(7).person(9)).isNotEqualTo(new SyntheticPeople(8).person(9));
  }

  @Test
  void checkDigitsAreThoseOfPublicVectors() {
    assertThat(CheckDigits.residentId("11010519491231002")).isEqualTo('X');
    assertThat(CheckDigits.residentId("44052418800101001")).isEqualTo('4');
    assertThat(CheckDigits.luhn("621700000000000001")).isEqualTo('2');
    assertThat(CheckDigits.luhn("622588000000000")).isEqualTo('1');
    assertThat(CheckDigits.organisation("D2143569")).isEqualTo('X');
    assertThat(CheckDigits.creditCode("91110000600037341")).isEqualTo('L');
    assertThat(CheckDigits.creditCode("91110105MA0A1B2C2")).isEqualTo('X');
  }

  @Test
  void everyPersonIsSynthetic() {
    for (long seed : SEEDS) {
      for (Person person : new SyntheticPeople(seed).people(300)) {
        String id = person.residentId();
        assertThat(id).hasSize(18).matches("\\d{6}190\\d.*");
        assertThat(id.charAt(17)).isEqualTo(CheckDigits.residentId(id.substring(0, 17)));
        assertThat(person.mobile()).matches(MOBILE).contains("0000");
        String card = person.card();
        assertThat(card).hasSize(19).startsWith("6218");
        assertThat(card.charAt(18)).isEqualTo(CheckDigits.luhn(card.substring(0, 18)));
        assertThat(person.email()).matches("[a-z.]+\\d+@example\\.(com|cn)");
        assertThat(person.passport()).matches("E[A-HJ-NP-Z]\\d{7}");
        assertThat(person.account()).matches("4\\d{11}");
        assertThat(person.name()).matches("\\p{IsHan}{2,4}");
        assertThat(person.balance().scale()).isEqualTo(2);
        assertThat(person.toString()).doesNotContain(person.name(), id);
      }
    }
  }

  @Test
  void identifiersAreUnique() {
    for (long seed : List.of(-7L, 20_261_125L)) {
      List<Person> people = new SyntheticPeople(seed).people(SyntheticPeople.MOST);
      assertUnique(people, Person::residentId);
      assertUnique(people, Person::mobile);
      assertUnique(people, Person::card);
      assertUnique(people, Person::account);
      assertUnique(people, Person::passport);
      assertUnique(people, Person::email);
    }
  }

  @Test
  void numbersBeyondTheMobileBlocksAreRefused() {
    SyntheticPeople people = new SyntheticPeople(1);
    assertThatIllegalArgumentException().isThrownBy(() -> people.person(0));
    assertThatIllegalArgumentException().isThrownBy(() -> people.person(SyntheticPeople.MOST + 1));
  }

  @Test
  void firmsHaveBothCheckDigits() {
    Firm firm = new SyntheticPeople(3).firm(12);
    String code = firm.creditCode();
    assertThat(code).hasSize(18);
    assertThat(code.charAt(17)).isEqualTo(CheckDigits.creditCode(code.substring(0, 17)));
    assertThat(code.charAt(16)).isEqualTo(CheckDigits.organisation(code.substring(8, 16)));
  }

  @Test
  void decoysFailTheirCheckDigits() {
    Decoys decoys = new SyntheticPeople(3).decoys();
    for (int i = 0; i < 500; i++) {
      String id = decoys.failingResidentId();
      assertThat(id.charAt(17)).isNotEqualTo(CheckDigits.residentId(id.substring(0, 17)));
      for (String number : List.of(decoys.failingCard(), decoys.paymentUser())) {
        int last = number.length() - 1;
        assertThat(number.charAt(last)).isNotEqualTo(CheckDigits.luhn(number.substring(0, last)));
      }
      assertThat(decoys.failingMobile()).doesNotMatch(MOBILE);
      assertThat(decoys.timestamp()).matches("17\\d{11}");
      assertThat(decoys.isbn()).matches("9787\\d{9}");
    }
  }

  private static void assertUnique(List<Person> people, Function<Person, String> part) {
    Set<String> seen = new HashSet<>();
    people.forEach(person -> seen.add(part.apply(person)));
    assertThat(seen).hasSameSizeAs(people);
  }
}
