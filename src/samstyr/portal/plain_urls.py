"""Addresses that are the same whatever the language: what machines ask for first."""

from django.urls import path

from samstyr.portal.views import outline

urlpatterns = [
    path("sitemap.xml", outline.sitemap, name="sitemap"),
    path("robots.txt", outline.robots, name="robots"),
]
