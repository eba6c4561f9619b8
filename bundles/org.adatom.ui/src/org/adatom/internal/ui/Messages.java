/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** The words of this bundle. */
@NonNullByDefault({})
@SuppressWarnings("javadoc")
public final class Messages extends NLS {
    public static String Form_advanced;
    public static String Form_browse;
    public static String Form_default;
    public static String Form_notSet;
    public static String Form_periodicTable;
    public static String Form_periodicTableTip;
    public static String Form_range;
    public static String Form_unknownPotential;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
