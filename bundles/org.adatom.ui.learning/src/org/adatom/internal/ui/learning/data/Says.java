/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.learning.data;

import org.adatom.internal.ui.learning.Messages;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Control;

/** Errors as one clear line; the details go to the log. */
final class Says {
    private Says() {
    }

    static void problem(Control near, Throwable error) {
        var message = line(error);
        ILog.of(Says.class).warn(message, error);
        if (!near.isDisposed()) {
            MessageDialog.openError(near.getShell(), Messages.Data_title, message);
        }
    }

    static String line(Throwable error) {
        var message = error.getMessage();
        return message == null ? error.getClass().getSimpleName() : message;
    }
}
