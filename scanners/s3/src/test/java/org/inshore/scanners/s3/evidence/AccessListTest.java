package org.inshore.scanners.s3.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.inshore.scanners.s3.evidence.AccessList.Group;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Access lists in the forms of the providers. */
final class AccessListTest {

  private static Set<Group> readers(String grants) {
    String xml =
        "<AccessControlPolicy xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">"
            + "<Owner><ID>o</ID></Owner><AccessControlList>"
            + grants
            + "</AccessControlList></AccessControlPolicy>";
    return AccessList.readers(xml.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "URI|http://acs.amazonaws.com/groups/global/AllUsers|READ|EVERYONE",
        "URI|http://acs.amazonaws.com/groups/global/AllUsers|FULL_CONTROL|EVERYONE",
        "URI|http://acs.amazonaws.com/groups/global/AllUsers|WRITE|",
        "URI|http://acs.amazonaws.com/groups/global/AuthenticatedUsers|READ|ANY_ACCOUNT",
        "URI|http://cam.qcloud.com/groups/global/AllUsers|READ|EVERYONE",
        "URI|http://acs.amazonaws.com/groups/s3/LogDelivery|READ|",
        "Canned|Everyone|READ|EVERYONE",
        "ID|owner|FULL_CONTROL|",
      })
  void readsGrants(String kind, String name, String permission, Group group) {
    String grant =
        "<Grant><Grantee xsi:type=\"Group\"><%s>%s</%s></Grantee><Permission>%s</Permission></Grant>"
            .formatted(kind, name, kind, permission);
    assertThat(readers(grant)).isEqualTo(group == null ? Set.of() : Set.of(group));
  }

  @ParameterizedTest
  @CsvSource({"private,false", "public-read,true", "public-read-write,true", "default,false"})
  void readsAlibabasWord(String word, boolean open) {
    assertThat(readers("<Grant>" + word + "</Grant>"))
        .isEqualTo(open ? Set.of(Group.EVERYONE) : Set.of());
  }
}
