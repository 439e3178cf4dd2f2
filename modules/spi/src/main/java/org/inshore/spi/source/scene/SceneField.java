package org.inshore.spi.source.scene;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.inshore.spi.message.Wording;

/** Fields of an export scene, in the order in which forms show them. */
public enum SceneField {
  /** What it is called. */
  NAME("场景名称", "name of the scene"),
  /** For what content is provided. */
  PURPOSE("出境目的", "purpose"),
  /** Why that cannot be done without. */
  NECESSITY("必要性", "necessity"),
  /** Who receives it. */
  RECIPIENT("境外接收方", "recipient abroad"),
  /** Where the recipient is, by ISO 3166-1. */
  COUNTRY("接收方所在国家或地区", "country or region of the recipient"),
  /** How the recipient is reached. */
  CONTACT("接收方联系方式", "contact of the recipient"),
  /** To whom the recipient may hand it on. */
  ONWARD_TRANSFER("再转移", "onward transfer"),
  /** How long it is kept abroad. */
  RETENTION("境外保存期限", "retention abroad"),
  /** By what line or service it goes. */
  LINK("出境链路", "link"),
  /** First day of provision. */
  FROM("出境起始日", "provided from"),
  /** Last day of provision. */
  UNTIL("出境截止日", "provided until"),
  /** By which mechanism it may go. */
  PATH("合法路径", "lawful path"),
  /** Which exemption it rests on. */
  EXEMPTION("豁免情形", "exemption"),
  /** Number of the filing or approval. */
  FILING("备案或批准编号", "number of the filing or approval"),
  /** First day on which that is valid. */
  VALID_FROM("生效日", "valid from"),
  /** Last day on which that is valid. */
  VALID_UNTIL("有效期至", "valid until"),
  /** How many people were approved. */
  PERSONS("获批人数", "people approved"),
  /** How many people with sensitive information were approved. */
  SENSITIVE("获批敏感个人信息人数", "people with sensitive information approved"),
  /** How much was approved, in bytes. */
  VOLUME("获批数据量", "volume approved"),
  /** The classes of JR/T 0171 that were approved. */
  CLASSES("获批类别", "classes approved"),
  /** Where separate consent is recorded. */
  CONSENT_EVIDENCE("单独同意凭证", "evidence of separate consent"),
  /** Number of the impact assessment. */
  IMPACT_ASSESSMENT("影响评估编号", "impact assessment");

  private final Wording label;

  SceneField(String zh, String en) {
    this.label = new Wording(zh, en);
  }

  /** The name as forms show it. */
  public Wording label() {
    return label;
  }

  /** The name as the register of scenes and the inventory write it. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The field of a key. */
  public static Optional<SceneField> of(String key) {
    return Arrays.stream(values()).filter(field -> field.key().equals(key)).findFirst();
  }
}
