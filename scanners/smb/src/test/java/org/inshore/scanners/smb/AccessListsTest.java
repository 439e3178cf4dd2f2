package org.inshore.scanners.smb;

import static org.assertj.core.api.Assertions.assertThat;

import com.hierynomus.msdtyp.ACL;
import com.hierynomus.msdtyp.AccessMask;
import com.hierynomus.msdtyp.SID;
import com.hierynomus.msdtyp.SecurityDescriptor;
import com.hierynomus.msdtyp.ace.ACE;
import com.hierynomus.msdtyp.ace.AceFlags;
import com.hierynomus.msdtyp.ace.AceTypes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.inshore.spi.source.Readers.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists as an administrator writes them; '-' refuses, '~' is for what is inside only. */
class AccessListsTest {
  private static final Map<String, String> SIDS =
      Map.of(
          "everyone", "S-1-1-0",
          "authenticated", "S-1-5-11",
          "users", "S-1-5-32-545",
          "domain-users", "S-1-5-21-1-2-3-513",
          "domain-guests", "S-1-5-21-1-2-3-514",
          "anonymous", "S-1-5-7",
          "system", "S-1-5-18",
          "loans", "S-1-5-21-1-2-3-1107");

  @ParameterizedTest
  @CsvSource({
    "loans system, NAMED",
    "loans domain-users, DOMAIN_USERS",
    "domain-users authenticated, AUTHENTICATED_USERS",
    "users, AUTHENTICATED_USERS",
    "authenticated everyone loans, SHARE",
    "everyone domain-guests, GUESTS",
    "anonymous, GUESTS",
    "-everyone everyone loans, NAMED",
    "-loans loans domain-users, DOMAIN_USERS",
    "-domain-users domain-users loans, NAMED",
    "~everyone loans, NAMED",
    "'', NAMED",
  })
  void theBroadestThatIsLetInDecides(String list, Kind expected) throws Exception {
    List<ACE> entries = new ArrayList<>();
    for (String each : list.isEmpty() ? new String[0] : list.split(" ")) {
      Set<AceFlags> flags =
          each.startsWith("~")
              ? EnumSet.of(AceFlags.INHERIT_ONLY_ACE)
              : EnumSet.noneOf(AceFlags.class);
      SID sid = SID.fromString(SIDS.get(each.replaceAll("^[-~]", "")));
      EnumSet<AccessMask> mask = EnumSet.of(AccessMask.FILE_READ_DATA);
      entries.add(
          each.startsWith("-")
              ? AceTypes.accessDeniedAce(flags, mask, sid)
              : AceTypes.accessAllowedAce(flags, mask, sid));
    }
    SecurityDescriptor descriptor =
        new SecurityDescriptor(
            EnumSet.of(SecurityDescriptor.Control.DP),
            null,
            null,
            null,
            new ACL((byte) 2, entries));
    SmbConnection closed =
        new SmbConnection(
            new SmbTarget(null, null, "localhost", 1, "share", ""),
            new Login(SmbSettings.Login.GUEST, null, "", null, Map.of()),
            settings());
    assertThat(new AccessLists(new Principals(closed)).readers(descriptor).kind())
        .isEqualTo(expected);
  }

  private static SmbSettings settings() throws Exception {
    return org.inshore.spi.scan.Settings.none("test").bind(SmbSettings.class);
  }
}
