/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.form;

import org.adatom.ui.form.Choices;

/** The members of open sets as they are registered. */
public final class WorkbenchChoices {
    private static Choices choices = Choices.NONE;

    private WorkbenchChoices() {
    }

    /** {@return the choices} */
    public static Choices get() {
        return choices;
    }
}
