package org.inshore.scanners.documents.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers that narrow columns without frames have on several lines. */
class StackedNumbersTest {
  private static final double SIZE = 9;

  private final List<PageRun> page = new ArrayList<>();

  private void show(double at, double base, String text) {
    PageRun run = new PageRun(0, at, base, SIZE);
    run.text.append(text);
    run.end = at + text.length() * SIZE / 2;
    page.add(run);
  }

  private void showWrapped(double at, double base, String number, int width) {
    for (int i = 0; i * width < number.length(); i++) {
      int end = Math.min(number.length(), (i + 1) * width);
      show(at, base - 11 * i, number.substring(i * width, end));
    }
  }

  private List<String> joined() {
    return StackedNumbers.join(page).stream().map(run -> run.text.toString()).toList();
  }

  private static String card(Random random) {
    StringBuilder card = new StringBuilder("622202");
    while (card.length() < 18) {
      card.append(random.nextInt(10));
    }
    int sum = 0;
    for (int i = 0; i < 18; i++) {
      int digit = (card.charAt(17 - i) - '0') * (i % 2 == 0 ? 2 : 1);
      sum += digit / 10 + digit % 10;
    }
    return card.append((10 - sum % 10) % 10).toString();
  }

  @ParameterizedTest
  @CsvSource({"10,8", "8,7", "12,9", "16,6"})
  void numbersAreJoinedWithWhatStandsBeside(int cardWidth, int mobileWidth) {
    Random random = new Random(7);
    List<String> cards = new ArrayList<>();
    for (int row = 0; row < 12; row++) {
      cards.add(card(random));
      show(50, 700 - 40 * row, "name");
      showWrapped(100, 700 - 40 * row, cards.getLast(), cardWidth);
      showWrapped(200, 700 - 40 * row, "1381234" + (1000 + row), mobileWidth);
    }
    assertThat(joined()).containsAll(cards).contains("13812341000", "13812341011").hasSize(36);
  }

  @ParameterizedTest
  @CsvSource({"3,3", "4,3", "5,4", "6,5"})
  void soTheyAreInRowsThatAreWrappedWhole(int cardWidth, int mobileWidth) {
    Random random = new Random(17);
    List<String> cards = new ArrayList<>();
    for (int row = 0; row < 5; row++) {
      double top = 900 - 132 * row;
      cards.add(card(random));
      for (int line = 0; line < 11; line++) {
        show(50, top - 11 * line, "words");
      }
      showWrapped(100, top, cards.getLast(), cardWidth);
      showWrapped(200, top, "1381234" + (1000 + row), mobileWidth);
    }
    assertThat(joined()).containsAll(cards).contains("13812341000", "13812341004").hasSize(65);
  }

  @Test
  void figuresBesideWordsStayApart() {
    Random random = new Random(19);
    for (int row = 0; row < 60; row++) {
      show(50, 800 - 12 * row, "item");
      show(100, 800 - 12 * row, String.valueOf(random.nextInt(100, 1000)));
      show(200, 800 - 12 * row, String.valueOf(row % 4 == 3 ? 12 : random.nextInt(130, 1000)));
    }
    assertThat(joined()).hasSize(180);
  }

  @Test
  void anIdentityNumberIsJoinedAlone() {
    showWrapped(100, 700, "11010519491231002X", 9);
    assertThat(joined()).containsExactly("11010519491231002X");
  }

  @Test
  void aColumnOfFiguresStaysOne() {
    Random random = new Random(11);
    for (int row = 0; row < 60; row++) {
      show(50, 800 - 12 * row, "item");
      show(100, 800 - 12 * row, String.valueOf(random.nextInt(10_000_000, 100_000_000)));
      show(200, 800 - 12 * row, String.valueOf(random.nextInt(100, 1_000_000)));
    }
    assertThat(joined()).hasSize(180);
  }

  @Test
  void figuresWithoutAnythingBesideStayApart() {
    Random random = new Random(13);
    for (int row = 0; row < 60; row++) {
      show(100, 800 - 12 * row, "6" + random.nextInt(1_000_000, 10_000_000));
    }
    assertThat(joined()).hasSize(60);
  }
}
