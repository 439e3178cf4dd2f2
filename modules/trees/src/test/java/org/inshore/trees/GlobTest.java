package org.inshore.trees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GlobTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "*.csv | a.csv | true",
        "*.csv | x/y/a.csv | true",
        "x/*.csv | x/a.csv | true",
        "x/*.csv | x/y/a.csv | false",
        "**/*.csv | a.csv | true",
        "x/**/a.csv | x/a.csv | true",
        "x/**/a.csv | x/y/z/a.csv | true",
        "**/node_modules/** | node_modules/a.js | true",
        "**/node_modules/** | x/node_modules/y/a.js | true",
        "**/node_modules/** | x/my_node_modules/a.js | false",
        "*.{xls,xlsx} | a.xlsx | true",
        "*.{xls,xlsx} | a.xlsm | false",
        "客户?.txt | 客户1.txt | true",
        "[a-c].txt | b.txt | true",
        "[!a-c].txt | b.txt | false",
        "a+b(1).txt | a+b(1).txt | true",
        "/x/** | x/a | true",
        "a.txt | abtxt | false",
      })
  void matchesPaths(String glob, String path, boolean expected) {
    assertThat(Glob.of(glob).matches(path)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "**/node_modules/** | x/node_modules | true",
        "**/node_modules/** | x | false",
        "node_modules | x/node_modules | true",
        "x/*.csv | x | false",
        "x/* | x | false",
        "*.csv | x | false",
        "* | x | true",
      })
  void knowsWhenAWholeFolderMatches(String glob, String folder, boolean expected) {
    assertThat(Glob.of(glob).matchesAllIn(folder)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[a", "{a,b", "[z-a]"})
  void refusesABrokenGlob(String glob) {
    assertThatThrownBy(() -> Glob.of(glob))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(glob);
  }
}
