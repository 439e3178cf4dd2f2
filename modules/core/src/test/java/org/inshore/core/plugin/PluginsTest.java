package org.inshore.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.inshore.spi.detect.Validator;
import org.inshore.spi.pack.Pack;
import org.inshore.spi.pack.PackFile;
import org.junit.jupiter.api.Test;

class PluginsTest {
  /** A validator. */
  private record Named(String name) implements Validator {
    @Override
    public boolean isValid(CharSequence value) {
      return true;
    }
  }

  /** A pack. */
  private record Rules(String name) implements Pack {
    @Override
    public Kind kind() {
      return Kind.RULES;
    }

    @Override
    public List<PackFile> files() {
      return List.of();
    }
  }

  @Test
  void sortsGivenPluginsByKind() {
    Plugins plugins = Plugins.of(new Named("a"), new Rules("b"), new Named("c"));

    assertThat(plugins.validators()).extracting(Validator::name).containsExactly("a", "c");
    assertThat(plugins.packs(Pack.Kind.RULES)).extracting(Pack::name).containsExactly("b");
    assertThat(plugins.packs(Pack.Kind.POLICIES)).isEmpty();
    assertThat(plugins.scanners()).isEmpty();
    assertThat(plugins.scanner("a")).isNull();
  }

  @Test
  void twoOfOneNameAreRefused() {
    Plugins plugins = Plugins.of(new Named("a"), new Named("a"));

    assertThatThrownBy(plugins::validators).hasMessageContaining("\"a\"");
  }

  @Test
  void findsThoseOnTheClassPathOnce() {
    Plugins plugins = Plugins.installed();

    assertThat(plugins.packs(Pack.Kind.POLICIES)).isNotEmpty();
    assertThat(plugins.packs(Pack.Kind.POLICIES).getFirst())
        .isSameAs(plugins.packs(Pack.Kind.POLICIES).getFirst());
    assertThat(plugins.formatNames()).isEmpty();
  }
}
