/**
 * What an operator asks for, checked: {@code inshore.yaml} or targets on the command line become a
 * {@code Configuration}.
 *
 * <p>A form is a record whose components are named like the keys of the file ({@code
 * ConfigurationFile}, {@code OutsourcerForm}, {@code PaceForm}, {@code SitesFile}, {@code
 * ScenesFile}, {@code MarksFile}, {@code ImportantDataFile}): the reader takes the keys from the
 * record, so that a new key is a new component. {@code ConfigurationReader} reads the main file,
 * {@code SettingsReader} every other, both through {@code ConfigurationText}, which bounds size and
 * depth and words each fault with file, line and remedy. What comes out is a {@code Configuration}
 * of sections (package {@code section}).
 *
 * <p>Passwords are here as references only; whether a target exists is the scanner's to say.
 */
@NullMarked
package org.inshore.core.configuration;

import org.jspecify.annotations.NullMarked;
