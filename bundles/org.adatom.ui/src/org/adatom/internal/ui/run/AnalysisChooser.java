/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.run;

import java.util.Optional;
import org.adatom.internal.ui.Core;
import org.adatom.internal.ui.Images;
import org.adatom.internal.ui.Messages;
import org.adatom.workbench.AnalysisDescriptor;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.dialogs.ElementListSelectionDialog;

/** A list to choose an analysis from. */
final class AnalysisChooser {
    private AnalysisChooser() {
    }

    static Optional<AnalysisDescriptor> choose(IWorkbenchWindow window) {
        var suitable = Core.analyses().all().stream().filter(a -> ActiveSource.suits(a, window)).toArray();
        if (suitable.length == 0) {
            MessageDialog.openInformation(window.getShell(), Messages.Run_chooseTitle, Messages.Run_nothingSuits);
            return Optional.empty();
        }
        var dialog = new ElementListSelectionDialog(window.getShell(), new LabelProvider() {
            @Override
            public String getText(@Nullable Object element) {
                return element instanceof AnalysisDescriptor a ? a.label() : "";
            }

            @Override
            public @Nullable Image getImage(@Nullable Object element) {
                return element instanceof AnalysisDescriptor a ? Images.shared(a) : null;
            }
        });
        dialog.setTitle(Messages.Run_chooseTitle);
        dialog.setMessage(Messages.Run_chooseMessage);
        dialog.setMultipleSelection(false);
        dialog.setElements(suitable);
        return dialog.open() == Window.OK && dialog.getFirstResult() instanceof AnalysisDescriptor a ? Optional.of(a)
                : Optional.empty();
    }
}
