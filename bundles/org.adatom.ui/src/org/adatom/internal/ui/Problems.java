/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Control;

/** Errors as one clear line; the details go to the log. */
public final class Problems {
    private Problems() {
    }

    /** Shows an error. */
    public static void show(Control near, Throwable error) {
        ILog.of(Problems.class).warn(Words.error(error), error);
        if (!near.isDisposed()) {
            MessageDialog.openError(near.getShell(), Messages.Problem_title, Words.error(error));
        }
    }

    /** Shows an error from any thread. */
    public static void showLater(Control near, Throwable error) {
        if (!near.isDisposed()) {
            near.getDisplay().asyncExec(() -> show(near, error));
        }
    }
}
