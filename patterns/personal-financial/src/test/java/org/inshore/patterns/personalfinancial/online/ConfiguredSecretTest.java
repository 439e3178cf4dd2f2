package org.inshore.patterns.personalfinancial.online;

import static org.assertj.core.api.Assertions.assertThat;

import org.inshore.spi.detect.Validator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfiguredSecretTest {
  @ParameterizedTest
  @CsvSource({
    "=Kestrel#2019, Kestrel#2019",
    "': \"Kestrel=2019', Kestrel=2019",
    "': !!str Kestrel#2019', Kestrel#2019",
    "=Harbour_42x&useSSL, Harbour_42x",
    "' -p''Kestrel#2019', Kestrel#2019",
    "' --password=Kestrel#2019', Kestrel#2019",
    "://core:Th1stle9k@cache, Th1stle9k",
    "core:Th1stle9k@tcp(, Th1stle9k",
    "oracle:thin:core/Th1stle9k@, Th1stle9k",
    "sqlplus core/Th1stle9k@, Th1stle9k",
    "Bearer 4f6a9c0e7b1d4e2f8a3c, 4f6a9c0e7b1d4e2f8a3c",
    "Th1stle9k, Th1stle9k",
  })
  void tellsWhatFramesASecret(String value, String secret) {
    Validator validator = new ConfiguredSecret();
    assertThat(validator.isValid(value)).isTrue();
    int end = value.length() - validator.behind(value);
    assertThat(value.substring(validator.before(value), end)).isEqualTo(secret);
  }

  @ParameterizedTest
  @CsvSource({"jwt-key: 9f2c7be1d04a4c55a1b2, 9f2c7be1d04a4c55a1b2"})
  void tellsTheNameOfAKey(String value, String secret) {
    Validator validator = new RandomKey();
    assertThat(validator.isValid(value)).isTrue();
    assertThat(value.substring(validator.before(value))).isEqualTo(secret);
  }
}
