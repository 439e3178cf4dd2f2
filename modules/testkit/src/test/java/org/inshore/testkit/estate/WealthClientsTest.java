package org.inshore.testkit.estate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.inshore.testkit.data.Person;
import org.inshore.testkit.estate.planting.Population;
import org.junit.jupiter.api.Test;

class WealthClientsTest {
  private final Population population = Population.of(7, 1);
  private final List<Person> today = WealthClients.today(population);
  private final List<Person> copied = WealthClients.copied(population);

  @Test
  void theCopyHasDriftedByATenth() {
    Set<Person> both = new HashSet<>(today);
    both.retainAll(copied);

    assertThat((double) both.size() / today.size()).isCloseTo(0.9, offset(0.01));
    assertThat((double) both.size() / copied.size()).isCloseTo(0.98, offset(0.005));
    assertThat(today.size()).isGreaterThan(copied.size() * 21 / 20);
  }

  @Test
  void bothAreOfPeopleWhomBothSystemsKnow() {
    assertThat(population.contacts()).containsAll(today).containsAll(copied);
    assertThat(today).doesNotHaveDuplicates().hasSizeGreaterThan(2_000);
    assertThat(copied).doesNotHaveDuplicates();
  }
}
