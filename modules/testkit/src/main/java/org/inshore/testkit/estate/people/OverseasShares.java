package org.inshore.testkit.estate.people;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.inshore.testkit.data.Individual;
import org.inshore.testkit.estate.people.Crowd.Relation;
import org.inshore.testkit.estate.people.Heading.Language;
import org.inshore.testkit.estate.planting.Planting;
import org.inshore.testkit.estate.share.Share;

/**
 * Shares abroad: one in Singapore with a copy that is larger than the original beside hundreds of
 * small files, one in Taiwan with a copy by old resident IDs.
 */
final class OverseasShares {
  static final String SINGAPORE = "singapore-share";
  static final String TAIWAN = "taiwan-share";

  /** Folder of the large copy. */
  static final String EXPORTS = "导出";

  /** Folder of files of one customer each. */
  static final String SMALL = "客户资料";

  private static final int SMALL_FILES = 250;

  /** Fewer than are compared with other places: nobody can tell whose copy they are. */
  private static final int UNLINKED = 9;

  private OverseasShares() {}

  static Planting singapore(Path folder, Crowd crowd) throws IOException {
    Planting planting = new Planting(SINGAPORE);
    Share share = new Share(folder, planting);
    int all = crowd.size();
    List<Individual> copied = new ArrayList<>(crowd.customers(1 + all / 20, all));
    for (int number = 1; number <= all * 3 / 10; number++) {
      copied.add(crowd.outsider(Relation.ABROAD, number));
    }
    Charset utf8 = StandardCharsets.UTF_8;
    Charset gbk = Charset.forName("GBK");
    Listings.plain(Language.ENGLISH, copied)
        .csv(share, planting, EXPORTS + "/all_clients.csv", utf8, ",");
    Papers papers = new Papers(share, planting, crowd);
    papers.small(SMALL, 1, Math.min(all, SMALL_FILES));
    papers.forms("申请表", all / 2, all / 2 + 14);
    papers.notes("记录/柜面服务记录.txt", 1, all / 4);
    String lists = "名单/";
    Listings.households(Language.CHINESE, crowd, all / 5, all / 2)
        .xlsx(share, planting, lists + "家庭.xlsx", "家庭");
    Listings.contacts(Language.CHINESE, crowd, all / 2, all * 4 / 5)
        .csv(share, planting, lists + "联系人.csv", gbk, ",");
    Listings.agents(Language.CHINESE, crowd, 1, all * 3 / 10)
        .xlsx(share, planting, lists + "代理.xlsx", "代理");
    Listings.sharedPhones(Language.CHINESE, crowd, all / 4 + 1, all / 4 + all / 10 / 4 * 4)
        .csv(share, planting, lists + "户籍.tsv", utf8, "\t");
    Listings.policies(Language.ENGLISH, crowd, 1, all / 5)
        .csv(share, planting, lists + "policies.csv", utf8, ";");
    Listings.loans(Language.CHINESE, crowd, all * 4 / 10, all * 6 / 10)
        .xlsx(share, planting, lists + "贷款.xlsx", "贷款");
    Listings.mistyped(Language.CHINESE, crowd.customers(1, all))
        .csv(share, planting, "补录/手工录入.csv", utf8, ",");
    Listings.mistypedAlone(Language.CHINESE, crowd.customers(1, all))
        .csv(share, planting, "补录/手工录入-无手机.csv", utf8, ",");
    Listings.unlinked(
            Language.CHINESE,
            IntStream.rangeClosed(1, UNLINKED)
                .mapToObj(number -> crowd.customer(number * all / UNLINKED))
                .toList())
        .csv(share, planting, "补录/紧急联系人.csv", utf8, ",");
    Listings.machines(Language.CHINESE, crowd, all).csv(share, planting, "系统/流水.csv", utf8, ",");
    UnreadFiles.write(share, planting, crowd, "杂项");
    return planting;
  }

  /** Customers whose old IDs lie there already, and twice as many who came since. */
  static Planting later(Path folder, Crowd crowd) throws IOException {
    Planting planting = new Planting(TAIWAN);
    int all = crowd.size();
    List<Individual> delivered = new ArrayList<>(crowd.customers(all * 3 / 10, all * 6 / 10));
    for (int number = all * 3 / 10 + 1; number <= all * 9 / 10; number++) {
      delivered.add(crowd.outsider(Relation.ABROAD, number));
    }
    Listings.plain(Language.CHINESE, delivered)
        .csv(new Share(folder, planting), planting, "備份/本季新增.csv", StandardCharsets.UTF_8, ",");
    return planting;
  }

  static Planting taiwan(Path folder, Crowd crowd) throws IOException {
    Planting planting = new Planting(TAIWAN);
    Share share = new Share(folder, planting);
    int all = crowd.size();
    Listings.oldNumbers(Language.CHINESE, crowd.customers(all * 3 / 10, all))
        .xlsx(share, planting, "備份/客戶備份.xlsx", "客戶");
    Listings.managers(Language.ENGLISH, crowd, all / 2, all * 3 / 5)
        .csv(share, planting, "備份/assignments.csv", StandardCharsets.UTF_8, ",");
    return planting;
  }
}
