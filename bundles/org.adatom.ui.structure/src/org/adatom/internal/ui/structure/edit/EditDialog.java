/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.structure.edit;

import java.util.List;
import java.util.Map;
import org.adatom.internal.ui.structure.Latest;
import org.adatom.internal.ui.structure.Messages;
import org.adatom.structure.Structure;
import org.adatom.structure.StructureException;
import org.adatom.structure.build.AdsorptionSites;
import org.adatom.ui.form.Choices;
import org.adatom.ui.form.ParameterForm;
import org.adatom.ui.structure.AtomSelection;
import org.adatom.ui.structure.StructureDocument;
import org.adatom.workbench.EditDescriptor;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;

/** Asks for the options of an edit; the editor behind it shows at once what would come out. */
final class EditDialog extends TitleAreaDialog {
    private final EditDescriptor edit;
    private final StructureDocument document;
    private final Structure before;
    private final AtomSelection chosen;
    private final Map<String, ?> start;
    private @Nullable ParameterForm form;
    private @Nullable Latest<Structure> preview;
    private @Nullable Structure outcome;

    EditDialog(Shell parent, EditDescriptor edit, StructureDocument document, Map<String, ?> start) {
        super(parent);
        this.edit = edit;
        this.document = document;
        this.before = document.structure();
        this.chosen = document.selection();
        this.start = start;
        setShellStyle(getShellStyle() | SWT.RESIZE);
        setHelpAvailable(false);
    }

    @Override
    protected void configureShell(@Nullable Shell shell) {
        super.configureShell(shell);
        if (shell != null) {
            shell.setText(edit.label());
        }
    }

    @Override
    protected Control createDialogArea(@Nullable Composite parent) {
        setTitle(edit.label());
        setMessage(edit.description());
        var area = (Composite) super.createDialogArea(parent);
        var sites = sites();
        var made = new ParameterForm(area, edit.parameters(), set -> set.equals(AdsorptionSites.CHOICES)
                ? sites.stream().map(Choices.Choice::new).toList() : ParameterForm.registered().of(set),
                ParameterForm.Style.PAGE);
        made.setShown("site", !sites.isEmpty()); //$NON-NLS-1$
        GridDataFactory.fillDefaults().grab(true, true).indent(10, 8).hint(420, SWT.DEFAULT).applyTo(made);
        made.setValues(start);
        made.addChangeListener(this::changed);
        form = made;
        preview = new Latest<>(made.getDisplay(), this::show, this::fail);
        applyDialogFont(area);
        return area;
    }

    private List<String> sites() {
        try {
            return List.copyOf(AdsorptionSites.of(before).sites().keySet());
        } catch (StructureException e) {
            return List.of(); // a file that tells nonsense about its sites has none
        }
    }

    @Override
    protected void createButtonsForButtonBar(@Nullable Composite parent) {
        super.createButtonsForButtonBar(parent);
        changed();
    }

    @Override
    public void create() {
        super.create();
        var f = form;
        if (f != null) {
            f.setFocus();
        }
    }

    /** Beside the middle of the editor, so that the preview is seen. */
    @Override
    protected Point getInitialLocation(@Nullable Point size) {
        var shell = getParentShell().getBounds();
        var extent = size == null ? new Point(460, 420) : size;
        return new Point(shell.x + Math.max(20, shell.width / 5 - extent.x / 2), shell.y + Math.max(60, shell.height / 4));
    }

    private void changed() {
        var f = form;
        var p = preview;
        if (f == null || p == null) {
            return;
        }
        outcome = null;
        enable(false);
        if (f.isValid()) {
            var options = f.values();
            p.ask(() -> edit.apply(before, chosen.atoms(), options));
        } else {
            p.cancel();
            document.preview(null);
            setErrorMessage(f.problems().getFirst().message());
        }
    }

    private void show(Structure made) {
        var f = form;
        if (f == null || f.isDisposed()) {
            return;
        }
        outcome = made;
        setErrorMessage(null);
        setMessage(edit.description() + "  " + NLS.bind(Messages.Edit_outcome, before.count(), made.count())); //$NON-NLS-1$
        document.preview(made);
        enable(true);
    }

    private void fail(String message) {
        var f = form;
        if (f != null && !f.isDisposed()) {
            document.preview(null);
            setErrorMessage(message);
            enable(false);
        }
    }

    private void enable(boolean on) {
        var ok = getButton(IDialogConstants.OK_ID);
        if (ok != null) {
            ok.setEnabled(on);
        }
    }

    @Override
    protected void okPressed() {
        var made = outcome;
        if (made != null) {
            var kept = made.count() == before.count() ? chosen : AtomSelection.NONE;
            document.edit(edit.label(), made, kept);
            super.okPressed();
        }
    }

    @Override
    public boolean close() {
        if (getReturnCode() != Dialog.OK) {
            document.preview(null);
        }
        return super.close();
    }
}
