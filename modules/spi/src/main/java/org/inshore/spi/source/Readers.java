package org.inshore.spi.source;

import org.inshore.spi.message.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Readers of an asset, as broad as the broadest of them.
 *
 * @param kind who they are
 * @param text the same in words, for instance with the mode of a file
 */
public record Readers(Kind kind, Wording text) {
  /** Readers of a listed asset that are told when it is read, see {@code ContentSink.readers}. */
  public static final Readers UNTOLD =
      new Readers(Kind.NAMED, new Wording("读取时得知", "told when it is read"));

  /** Those that were told, or null. */
  public static @Nullable Readers told(@Nullable Readers readers) {
    return UNTOLD.equals(readers) ? null : readers;
  }

  /** Kinds of readers, from the fewest to everybody. */
  public enum Kind {
    /** Named accounts and groups alone, none of them known to be broad. */
    NAMED("指定的账户或用户组", "named accounts and groups"),
    /** Other accounts of the host, all of them known as services' that nobody logs in to. */
    HOST_SERVICES("主机上的服务账户", "service accounts of the host"),
    /** Other accounts of the host, of people or not known not to be. */
    HOST_ACCOUNTS("主机上的其他账户", "other accounts of the host"),
    /** A named group that is known to be broad. */
    GROUP("某一广泛的用户组", "a broad group"),
    /** Every user of a Windows domain. */
    DOMAIN_USERS("域内的所有用户", "every user of the domain"),
    /** Everyone who logs in, also from domains that are trusted. */
    AUTHENTICATED_USERS("所有登录用户", "everyone who logs in"),
    /** Every account of a database, its role PUBLIC. */
    DATABASE_PUBLIC("数据库的所有账户", "every account of the database"),
    /** Accounts of a database that may connect from any host. */
    DATABASE_ANY_HOST("可从任意主机连接的数据库账户", "database accounts from any host"),
    /** Everyone who comes to a network share. */
    SHARE("共享上的所有人", "everyone on the share"),
    /** Every account of a cloud provider, whoever has it. */
    CLOUD_ACCOUNTS("云服务商的任何账户", "any account of the cloud provider"),
    /** Guests and the anonymous: no account is needed. */
    GUESTS("来宾或匿名者", "guests or the anonymous"),
    /** Anyone on the internet. */
    INTERNET("互联网上的任何人", "anyone on the internet");

    private final Wording label;

    Kind(String zh, String en) {
      this.label = new Wording(zh, en);
    }

    /** The name as policies' explanations show it. */
    public Wording label() {
      return label;
    }
  }
}
