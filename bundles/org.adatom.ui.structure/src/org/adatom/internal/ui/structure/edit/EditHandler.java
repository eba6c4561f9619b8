/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.structure.edit;

import java.util.Map;
import java.util.Optional;
import org.adatom.internal.ui.structure.Edits;
import org.adatom.internal.ui.structure.StructureEditor;
import org.adatom.structure.StructureException;
import org.adatom.ui.form.PeriodicTable;
import org.adatom.ui.structure.StructureDocument;
import org.adatom.workbench.EditDescriptor;
import org.adatom.workbench.EditRegistry;
import org.adatom.workbench.Services;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.handlers.HandlerUtil;

/** Does one edit of the Structure menu; which one stands behind the class name in plugin.xml. */
public final class EditHandler extends AbstractHandler implements IExecutableExtension {
    private String id = ""; //$NON-NLS-1$

    @Override
    public void setInitializationData(@Nullable IConfigurationElement config, @Nullable String property, @Nullable Object data) {
        id = data instanceof String s ? s : ""; //$NON-NLS-1$
    }

    @Override
    public @Nullable Object execute(@Nullable ExecutionEvent event) {
        if (HandlerUtil.getActiveEditor(event) instanceof StructureEditor editor) {
            var document = editor.document();
            if (document != null && !document.isPreviewing()) {
                run(editor, document);
            }
        }
        return null;
    }

    private void run(StructureEditor editor, StructureDocument document) {
        switch (id) {
            case "fix" -> Edits.setFixed(document, document.selection(), true); //$NON-NLS-1$
            case "free" -> Edits.setFixed(document, document.selection(), false); //$NON-NLS-1$
            case "delete" -> Edits.delete(document); //$NON-NLS-1$
            case "element" -> PeriodicTable.popup(editor.anchor(), document.selection().isEmpty() //$NON-NLS-1$
                    ? Optional.empty()
                    : Optional.of(document.structure().element(document.selection().get(0))),
                    e -> Edits.changeElement(document, e));
            default -> Services.get(EditRegistry.class).find(id).ifPresent(edit -> open(editor, document, edit));
        }
    }

    private static void open(StructureEditor editor, StructureDocument document, EditDescriptor edit) {
        var shell = editor.getSite().getShell();
        if (!edit.parameters().parameters().isEmpty()) {
            new EditDialog(shell, edit, document, Map.of()).open();
            return;
        }
        try {
            document.edit(edit.label(), edit.apply(document.structure(), document.selection().atoms(), Map.of()));
        } catch (StructureException e) {
            MessageDialog.openError(shell, edit.label(), e.getMessage());
        }
    }
}
