/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.structure.wizard;

import java.util.function.Consumer;
import org.adatom.internal.ui.structure.Messages;
import org.adatom.workbench.BuilderDescriptor;
import org.adatom.workbench.BuilderRegistry;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

/** All builders by category, each with a picture of what it makes. */
final class GalleryPage extends WizardPage {
    private final BuilderRegistry builders;
    private final Consumer<BuilderDescriptor> chosen;
    private @Nullable Text field;

    GalleryPage(BuilderRegistry builders, Consumer<BuilderDescriptor> chosen) {
        super("gallery", Messages.Gallery_title, null); //$NON-NLS-1$
        this.builders = builders;
        this.chosen = chosen;
        setDescription(Messages.Gallery_description);
        setPageComplete(false);
    }

    @Override
    public void createControl(@Nullable Composite parent) {
        var top = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(10, 10).spacing(0, 8).applyTo(top);
        var search = new Text(top, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        search.setMessage(Messages.Gallery_search);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(search);
        var scrolled = new ScrolledComposite(top, SWT.V_SCROLL | SWT.BORDER);
        scrolled.setAlwaysShowScrollBars(true);
        scrolled.setExpandHorizontal(true);
        scrolled.setExpandVertical(true);
        GridDataFactory.fillDefaults().grab(true, true).hint(940, 460).applyTo(scrolled);
        var made = new Gallery(scrolled, builders);
        scrolled.setContent(made);
        scrolled.getVerticalBar().setIncrement(40);
        made.onChoose(this::take);
        made.onOpen(() -> getContainer().showPage(getNextPage()));
        search.addModifyListener(e -> made.filter(search.getText()));
        search.addListener(SWT.Traverse, e -> {
            if (e.detail == SWT.TRAVERSE_RETURN) {
                e.doit = false;
                made.openFirst();
            }
        });
        field = search;
        search.addListener(SWT.KeyDown, e -> {
            if (e.keyCode == SWT.ARROW_DOWN) {
                made.setFocus();
            }
        });
        setControl(top);
    }

    private void take(BuilderDescriptor builder) {
        chosen.accept(builder);
        setPageComplete(true);
    }

    @Override
    public void setVisible(boolean visible) {
        super.setVisible(visible);
        var search = field;
        if (visible && search != null) {
            search.setFocus();
        }
    }
}
