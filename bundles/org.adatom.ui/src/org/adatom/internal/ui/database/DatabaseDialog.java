/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.database;

import org.adatom.internal.ui.Messages;
import org.adatom.numerics.parameter.ParameterModel;
import org.adatom.ui.form.ParameterForm;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;

/** Chooses the database. */
final class DatabaseDialog extends Dialog {
    private static final int WIDTH = 560;
    private DatabaseSettings settings;
    private @Nullable ParameterForm form;

    DatabaseDialog(Shell shell, DatabaseSettings settings) {
        super(shell);
        this.settings = settings;
    }

    /** {@return what was chosen} */
    DatabaseSettings chosen() {
        return settings;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.Database_settings);
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        var area = (Composite) super.createDialogArea(parent);
        GridLayoutFactory.fillDefaults().margins(20, 16).applyTo(area);
        var made = new ParameterForm(area, ParameterModel.of(DatabaseSettings.class));
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, SWT.DEFAULT).applyTo(made);
        made.setValues(settings.values());
        form = made;
        return area;
    }

    @Override
    protected void okPressed() {
        var made = form;
        if (made != null) {
            settings = ParameterModel.of(DatabaseSettings.class).bind(made.values());
        }
        super.okPressed();
    }
}
