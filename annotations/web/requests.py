"""A request behind the sign-in, for the type checker: the middleware has seen to it that `user` is a person."""

from django.http import HttpRequest

from annotations.models import User


class SignedInRequest(HttpRequest):
    user: User
