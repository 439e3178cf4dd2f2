package org.inshore.scanners.s3.evidence;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Access list of a bucket or an object, as far as it lets in more than named accounts. */
final class AccessList {

  /** Groups that are broad. */
  enum Group {
    /** Everybody, without an account. */
    EVERYONE,
    /** Everybody who has an account with the provider, whosever. */
    ANY_ACCOUNT
  }

  private AccessList() {}

  /** The groups that may read, or list in the case of a bucket. */
  static Set<Group> readers(byte[] answer) {
    Set<Group> groups = EnumSet.noneOf(Group.class);
    Markup root = Markup.read(answer);
    if (root == null) {
      return groups;
    }
    for (Markup list : root.children("AccessControlList")) {
      for (Markup grant : list.children("Grant")) {
        String permission = grant.text("Permission");
        if (permission == null) {
          // Alibaba Cloud's whole list is one word.
          String word = grant.element().getTextContent().strip();
          if (word.startsWith("public-read")) {
            groups.add(Group.EVERYONE);
          }
        } else if (permission.equals("READ") || permission.equals("FULL_CONTROL")) {
          group(grant, groups);
        }
      }
    }
    return groups;
  }

  private static void group(Markup grant, Set<Group> groups) {
    String uri = grant.text("Grantee", "URI");
    String canned = grant.text("Grantee", "Canned");
    String name = (uri != null ? uri : canned != null ? canned : "").toLowerCase(Locale.ROOT);
    if (name.endsWith("/allusers") || name.equals("everyone") || name.equals("allusers")) {
      groups.add(Group.EVERYONE);
    } else if (name.endsWith("/authenticatedusers") || name.equals("authenticatedusers")) {
      groups.add(Group.ANY_ACCOUNT);
    }
  }
}
