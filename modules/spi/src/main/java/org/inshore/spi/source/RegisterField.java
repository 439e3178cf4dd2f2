package org.inshore.spi.source;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.inshore.spi.message.Wording;

/**
 * Fields of a bank's own register of data: passed on to the inventory as they are, so that the
 * regulator finds them in one place. What concerns provision abroad, policies heed as well.
 */
public enum RegisterField {
  /** The business line that the data serve. */
  BUSINESS_LINE("业务条线", "business line"),
  /** The legal entity that they belong to. */
  LEGAL_ENTITY("法人机构", "legal entity"),
  /** Who runs the system. */
  TECHNICAL_OWNER("技术负责人", "technical owner"),
  /** Where the data come from. */
  DATA_ORIGIN("数据来源", "origin of the data"),
  /** The cloud or hosting provider. */
  PROVIDER("服务商", "provider"),
  /** The account with the provider. */
  ACCOUNT("服务商账户", "account with the provider"),
  /** The provider's region. */
  REGION("服务商地域", "region of the provider"),
  /** Primary, replica, backup, cache. */
  COPY_TYPE("副本类型", "type of copy"),
  /** Core, important, sensitive or other, by the measures of 2024. */
  DATA_GRADE("数据分级", "grade of the data"),
  /** Whether it is important data, or was not notified as such. */
  IMPORTANT_DATA("重要数据", "important data"),
  /** By which mechanism content may go abroad; see {@link ExportBasis}. */
  EXPORT_PATH("出境路径", "path of export"),
  /** Number of the filing of the export. */
  EXPORT_FILING("出境备案号", "filing of the export"),
  /** From when that is valid. */
  EXPORT_VALID_FROM("出境生效日", "export valid from"),
  /** Until when that is valid. */
  EXPORT_VALID_UNTIL("出境有效期", "export valid until"),
  /** How many people that covers at most. */
  EXPORT_PERSONS("出境覆盖人数", "persons covered by the export"),
  /** The classes of JR/T 0171 that it covers. */
  EXPORT_CLASSES("出境覆盖类别", "classes covered by the export"),
  /** Who receives the content abroad. */
  RECIPIENT("境外接收方", "recipient abroad"),
  /** Where separate consent is recorded. */
  CONSENT_EVIDENCE("单独同意凭证", "evidence of separate consent"),
  /** Number of the impact assessment. */
  IMPACT_ASSESSMENT("影响评估编号", "impact assessment");

  private final Wording label;

  RegisterField(String zh, String en) {
    this.label = new Wording(zh, en);
  }

  /** The name as reports show it. */
  public Wording label() {
    return label;
  }

  /** The name as configurations and JSON write it, for instance {@code business-line}. */
  public String key() {
    return dashed(this);
  }

  /** Whether it says more of a lawful basis of export, which then needs a path. */
  boolean ofExportBasis() {
    return name().startsWith("EXPORT_") && this != EXPORT_PATH;
  }

  static String dashed(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The field of a key. */
  public static Optional<RegisterField> of(String key) {
    return Arrays.stream(values()).filter(field -> field.key().equals(key)).findFirst();
  }
}
