/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.result;

import java.io.IOException;
import java.util.List;
import org.adatom.analysis.ResultItem;
import org.adatom.internal.ui.Images;
import org.adatom.internal.ui.Messages;
import org.adatom.internal.ui.Words;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IFileEditorInput;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.EditorPart;

/** Shows what a run found: verdict, numbers, charts, structures, tables, words. Made from the result alone. */
public final class ResultEditor extends EditorPart {
    /** The id of the editor. */
    public static final String ID = "org.adatom.ui.editors.result";
    private static final int LONGEST = 36;
    private Composite root;
    private @Nullable Job loading;

    @Override
    public void init(IEditorSite site, IEditorInput input) throws PartInitException {
        setSite(site);
        if (input instanceof IFileEditorInput file && file.getFile().getParent().getLocation() != null) {
            setInput(new ResultInput(file.getFile().getParent().getLocation().toPath()));
        } else if (input instanceof ResultInput) {
            setInput(input);
        } else {
            throw new PartInitException(Messages.Result_wrongInput);
        }
        setPartName(getEditorInput().getName());
    }

    @Override
    public void createPartControl(Composite parent) {
        root = parent;
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
        note(Messages.Result_loading);
        var display = parent.getDisplay();
        var input = (ResultInput) getEditorInput();
        var job = Job.create(Messages.Result_loading, (ICoreRunnable) monitor -> {
            try {
                var content = input.load();
                display.asyncExec(() -> show(content));
            } catch (IOException | RuntimeException e) {
                display.asyncExec(() -> fail(e));
            }
        });
        loading = job;
        job.schedule();
    }

    private void note(String text) {
        var label = new Label(root, SWT.WRAP);
        label.setText(text);
        GridDataFactory.fillDefaults().grab(true, false).indent(24, 24).applyTo(label);
    }

    private void clear() {
        for (var child : root.getChildren()) {
            child.dispose();
        }
    }

    private void fail(Throwable error) {
        if (!root.isDisposed()) {
            clear();
            note(Words.error(error));
            root.layout();
        }
    }

    private void show(ResultContent content) {
        if (root.isDisposed()) {
            return;
        }
        clear();
        setPartName(content.title());
        var banner = new Banner(root, content);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(banner);
        var tabs = new CTabFolder(root, SWT.BOTTOM | SWT.FLAT);
        tabs.setTabHeight(30);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(tabs);
        if (content.result().isPresent()) {
            tab(tabs, Messages.Result_overview, "overview", new Overview(tabs, content.result().get(),
                    content.folder()));
            var scalars = content.result().get().items().stream().filter(ResultItem.Scalar.class::isInstance)
                    .map(ResultItem.Scalar.class::cast).toList();
            if (scalars.size() > Overview.MOST_CARDS) {
                tab(tabs, Messages.Result_numbers, "table", TableViews.of(tabs, scalars));
            }
            for (var item : content.result().get().items()) {
                if (item instanceof ResultItem.Table table) {
                    tab(tabs, table.label(), "table", TableViews.of(tabs, table, content.result().get()));
                } else if (item instanceof ResultItem.Series series && !Overview.isPart(series, content.result().get())
                        && !Overview.showsGallery(content.result().get())) {
                    tab(tabs, series.label(), "table", TableViews.of(tabs, series));
                } else if (item instanceof ResultItem.Modes modes && !Overview.showsModes(content.result().get())) {
                    tab(tabs, modes.label(), "structure", new ModesView(tabs, modes));
                } else if (item instanceof ResultItem.Structures frames
                        && !Overview.showsStructures(content.result().get())) {
                    tab(tabs, frames.label(), "structure", new Frames(tabs, List.of(frames)));
                } else if (item instanceof ResultItem.Image picture) {
                    tab(tabs, picture.label(), "chart", new Picture(tabs, picture));
                }
            }
        }
        tab(tabs, Messages.Result_parameters, "parameters", TableViews.of(tabs, content));
        tab(tabs, Messages.Result_log, "log", TableViews.log(tabs, content.log()));
        tabs.setSelection(0);
        root.layout(true, true);
    }

    private static void tab(CTabFolder folder, String title, String image, Control control) {
        var item = new CTabItem(folder, SWT.NONE);
        item.setText(title.length() > LONGEST ? title.substring(0, LONGEST - 1).strip() + "…" : title);
        item.setToolTipText(title);
        item.setImage(Images.image(image));
        item.setControl(control);
    }

    @Override
    public void dispose() {
        var job = loading;
        if (job != null) {
            job.cancel();
        }
        super.dispose();
    }

    @Override
    public void setFocus() {
        root.setFocus();
    }

    @Override
    public void doSave(@Nullable IProgressMonitor monitor) {
        // results are never changed
    }

    @Override
    public void doSaveAs() {
        // results are never changed
    }

    @Override
    public boolean isDirty() {
        return false;
    }

    @Override
    public boolean isSaveAsAllowed() {
        return false;
    }
}
