/**
 * Readers of mail: messages and their parts through mime4j, mailboxes, Outlook's winmail.dat.
 *
 * <p>{@code MailboxReader} parts a mailbox into messages. {@code MessageReader} decodes the headers
 * ({@code HeaderText}) and hands on each part as an inner document with a name ({@code
 * MessagePart}); of bodies that say the same twice only what differs is read ({@code Alternatives},
 * {@code PlainCopy}), so that nobody counts double. {@code Base64Blocks} goes on after padding, as
 * several programs write it. {@code TnefReader} opens winmail.dat.
 *
 * <p>Encrypted parts are told; signatures are the package {@code signed}'s.
 */
@NullMarked
package org.inshore.scanners.documents.mail;

import org.jspecify.annotations.NullMarked;
