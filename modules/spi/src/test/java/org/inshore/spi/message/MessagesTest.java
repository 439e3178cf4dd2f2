package org.inshore.spi.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.inshore.spi.scan.Settings;
import org.junit.jupiter.api.Test;

class MessagesTest {

  @Test
  void givesBothLanguages() {
    Wording wording = Messages.of(Settings.class).wording("settings.missing", "f.yaml", "name");

    assertThat(wording.zh()).isEqualTo("f.yaml：缺少设置项“name”");
    assertThat(wording.in(Locale.ENGLISH)).isEqualTo("f.yaml: setting \"name\" is missing");
    assertThat(wording.in(Locale.TRADITIONAL_CHINESE)).isEqualTo(wording.zh());
    assertThat(wording.in(Locale.FRENCH)).isEqualTo(wording.en());
  }

  @Test
  void anUnknownKeyOrBundleFails() {
    assertThatThrownBy(() -> Messages.of(Settings.class).wording("none"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Messages.of(Messages.class).wording("any"))
        .isInstanceOf(IllegalStateException.class);
  }
}
