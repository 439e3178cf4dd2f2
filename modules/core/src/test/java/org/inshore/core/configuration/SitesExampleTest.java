package org.inshore.core.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.inshore.location.place.Places;
import org.inshore.location.site.Site;
import org.inshore.location.site.SiteRegister;
import org.junit.jupiter.api.Test;

class SitesExampleTest {
  @Test
  void theExampleIsARegister() throws Exception {
    List<Site> sites = SitesFile.read(Path.of("sites.example.yaml"));

    assertThat(sites).extracting(Site::id).containsExactly("sh-1", "hk-1");
    SiteRegister register = SiteRegister.of("sites.example.yaml", sites, new Places(List.of()));
    assertThat(register.ofHost("db.sh.bank.example")).isEqualTo(sites.getFirst());
    assertThat(register.hasSubnets()).isTrue();
  }
}
