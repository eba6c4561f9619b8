/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.potential;

import java.nio.file.Path;
import org.adatom.numerics.parameter.Parameter;

/**
 * The parameters of {@link Eam}.
 *
 * @param file a DYNAMO file: funcfl, setfl (eam/alloy) or Finnis-Sinclair (eam/fs); the empty path stands for the metals of
 *        Zhou, Johnson and Wadley
 */
public record EamOptions(
        @Parameter(label = "Potential file", help = "A funcfl, setfl (.eam.alloy) or Finnis-Sinclair (.eam.fs) file; the 16 metals "
                + "of Zhou, Johnson and Wadley (2004) when left empty.") Path file) {
    /** The metals of Zhou, Johnson and Wadley. */
    public static final EamOptions ZHOU = new EamOptions(Path.of(""));
}
