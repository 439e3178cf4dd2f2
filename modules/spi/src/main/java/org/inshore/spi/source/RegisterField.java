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
  /** The name of the data centre or office; that of the register of sites unless given. */
  SITE_NAME("数据中心名称", "name of the data centre"),
  /** Its postal address, likewise. */
  SITE_ADDRESS("数据中心地址", "address of the data centre"),
  /** Who runs it, likewise. */
  SITE_OPERATOR("数据中心运营方", "operator of the data centre"),
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
  IMPACT_ASSESSMENT("影响评估编号", "impact assessment"),
  /** Customer, business, management, or system operation and security. */
  DATA_KIND("数据种类", "kind of data"),
  /** What kind of place it is; see {@link PlaceKind}. */
  PLACE_KIND("载体类型", "kind of place"),
  /** The department whose business it is. */
  BUSINESS_DEPARTMENT("业务主管部门", "business department"),
  /** The department that runs it. */
  TECHNICAL_DEPARTMENT("技术主管部门", "technical department"),
  /** When what the register says was last updated. */
  UPDATED_ON("登记更新日", "register updated on"),
  /** Who reviewed that. */
  REVIEWED_BY("复核人", "reviewed by"),
  /** Who answers for the security of the data. */
  SECURITY_OFFICER("数据安全负责人", "data security officer"),
  /** How that person is reached. */
  SECURITY_CONTACT("负责人联系方式", "contact of the officer"),
  /** By what measures the data are protected. */
  SECURITY_MEASURES("安全措施", "security measures"),
  /** For what an outsourcer processes them. */
  PROCESSING_PURPOSE("委托处理目的", "purpose of entrusted processing"),
  /** What the outsourcer may process. */
  PROCESSING_SCOPE("委托处理范围", "scope of entrusted processing"),
  /** How the outsourcer processes it. */
  PROCESSING_METHOD("委托处理方式", "method of entrusted processing"),
  /** Whom the outsourcer may let do it. */
  SUBCONTRACTORS("转委托方", "subcontractors"),
  /** When and with what result the outsourcer was supervised. */
  SUPERVISION_RESULT("监督结果", "result of supervision"),
  /** Number of the certificate that the data were destroyed. */
  DESTRUCTION_CERTIFICATE("销毁证明", "certificate of destruction"),
  /** The audit before outsourcing by which content may be there; see {@link Approval}. */
  APPROVAL("外包审计编号", "audit before outsourcing"),
  /** Rule ids of the kinds that it approved. */
  APPROVED_KINDS("批准的数据种类", "approved kinds"),
  /** Of how many people at most. */
  APPROVED_PERSONS("批准的人数上限", "approved persons"),
  /** In which jurisdiction. */
  APPROVED_PLACE("批准的地点", "approved place"),
  /** Until when. */
  APPROVED_UNTIL("批准的截止日", "approved until");

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
